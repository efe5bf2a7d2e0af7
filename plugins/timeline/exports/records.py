"""Parts of the model as JSON values, shared by the data files. Every key is always there; what is not known is null."""

from collections.abc import Iterable

from timeline.exports.files import address
from timeline.model.claim import Claim, Claimant, Denial, Estimate, Figure
from timeline.model.edtf import When
from timeline.model.source import Citation
from timeline.views.edition import Edition

Record = dict[str, object]


def date_record(when: When, edition: Edition) -> Record:
    """Return a date with the days on which it may fall, its marks and its wording; nothing in it is more exact."""
    return {
        "edtf": when.text,
        "lower": str(when.lower) if when.lower else None,
        "upper": str(when.upper) if when.upper else None,
        "precision": when.precision.value,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "wording": edition.wording.date(when),
    }


def citation_records(citations: Iterable[Citation]) -> list[Record]:
    """Return uses of sources, each with the source's key."""
    return [{"source": use.source, "locator": use.locator} for use in citations]


def claimant_record(by: Claimant, edition: Edition) -> Record:
    """Return who says something: the id in a register where there is one, and the full name."""
    people, organizations = edition.timeline.people, edition.timeline.organizations
    entry = (people.get(by.id) or organizations.get(by.id)) if by.id else None
    return {"id": by.id, "name": entry.name if entry else by.name or by.id}


def claim_record(claim: Claim, edition: Edition) -> Record:
    """Return a claim with its claimant, its status and the denials on record."""
    return {
        "statement": claim.statement,
        "by": claimant_record(claim.by, edition),
        "status": claim.status.value,
        "citations": citation_records(claim.citations),
        "dispute": claim.dispute,
        "stance": claim.stance.value,
        "denials": [_denial_record(denial, edition) for denial in claim.denials],
    }


def _denial_record(denial: Denial, edition: Edition) -> Record:
    return {
        "by": claimant_record(denial.by, edition),
        "statement": denial.statement,
        "citations": citation_records(denial.citations),
    }


def figure_record(figure: Figure, edition: Edition) -> Record:
    """Return a quantity with what each claimant says of it."""
    return {
        "measure": figure.measure,
        "title": figure.title,
        "unit": figure.unit,
        "note": figure.note,
        "estimates": [_estimate_record(estimate, edition) for estimate in figure.estimates],
    }


def _estimate_record(estimate: Estimate, edition: Edition) -> Record:
    return {
        "by": claimant_record(estimate.by, edition),
        "value": estimate.value,
        "text": estimate.text,
        "qualifier": estimate.qualifier.value if estimate.qualifier else None,
        "note": estimate.note,
        "citations": citation_records(estimate.citations),
    }


def timeline_record(edition: Edition, start: str) -> Record:
    """Return what a data file at the path ``start`` says of the explainer that it belongs to."""
    timeline = edition.timeline
    return {
        "id": timeline.id,
        "title": timeline.title,
        "standfirst": timeline.standfirst,
        "language": timeline.language,
        "timezone": timeline.timezone,
        "published": timeline.published.text,
        "last_modified": edition.lookup.last_modified.text,
        "url": address(edition, start, edition.paths.front),
    }
