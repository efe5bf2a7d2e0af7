#!/bin/sh
# Puts new records of links on a branch of their own, and opens a pull request for it unless one is open.
# Run by the workflow Links at the root of the project, with
#   RECORDS  the folder of the new records: one folder for each explainer, with links.yml in it
#   BASE     the branch that the pull request is for
#   GH_TOKEN what lets gh push and open it
set -eu
branch=links-record

for record in "$RECORDS"/*/links.yml; do
    explainer=$(basename "$(dirname "$record")")
    # Only ordinary files, and only for explainers that there are: the job before has read what strangers answered.
    if [ -f "$record" ] && [ ! -L "$record" ] && [ -f "content/$explainer/index.md" ]; then
        cp "$record" "content/$explainer/links.yml"
        git add -- "content/$explainer/links.yml"
    fi
done
if git diff --cached --quiet; then
    echo "Nothing has changed."
    exit 0
fi
git switch --quiet --force-create "$branch"
git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
    commit --quiet --message "Record how the pages of sources answered"
gh auth setup-git
git push --quiet --force origin "HEAD:refs/heads/$branch"
if [ -z "$(gh pr list --head "$branch" --state open --json number --jq '.[].number')" ]; then
    gh pr create --base "$BASE" --head "$branch" --title "How the pages of sources answered" \
        --body "Merge this to keep the record; timeline check then tells what is gone. What each outcome means stands in docs/editors/links.md."
fi
