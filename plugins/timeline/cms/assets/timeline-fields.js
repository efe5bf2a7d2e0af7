// Written by timeline cms. Two field types for Sveltia CMS: a value that is a word or a group of fields, and a list of
// such values with one on each line. They are shown as they stand in the files: spn, or {name: RFE/RL}.
(() => {
  "use strict";
  const PLAIN = /^[^\s[\]{},"'#&*!|>%@`?:-](?:[^[\]{},"#:]|:(?=\S))*$/;

  /** Write a value on one line. */
  const written = (value) => {
    if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
    if (value !== null && typeof value === "object") {
      const fields = Object.entries(value).filter(([, each]) => each !== undefined && each !== null && each !== "");
      return `{${fields.map(([name, each]) => `${name}: ${written(each)}`).join(", ")}}`;
    }
    const text = String(value ?? "");
    return PLAIN.test(text) && text === text.trim() ? text : JSON.stringify(text);
  };

  /** Read such a line. Throws an Error that says what is wrong. */
  const read = (line) => {
    let place = 0;
    const space = () => { while (/\s/.test(line[place] ?? "")) place += 1; };
    const expect = (sign) => {
      space();
      if (line[place] !== sign) throw new Error(`“${sign}” is missing in: ${line}`);
      place += 1;
    };
    const quoted = () => {
      const found = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(line.slice(place));
      if (!found) throw new Error(`a quotation mark has no partner in: ${line}`);
      place += found[0].length;
      return found[0][0] === '"' ? JSON.parse(found[0]) : found[0].slice(1, -1).replaceAll("''", "'");
    };
    const plain = (stop) => {
      const start = place;
      while (place < line.length && !stop.test(line.slice(place))) place += 1;
      const text = line.slice(start, place).trim();
      if (!text) throw new Error(`a value is missing in: ${line}`);
      return text;
    };
    const items = (end, item) => {
      place += 1;
      space();
      while (line[place] !== end) {
        item();
        space();
        if (line[place] !== end) expect(",");
        space();
      }
      place += 1;
    };
    const value = (stop) => {
      space();
      if (line[place] === "[") {
        const list = [];
        items("]", () => list.push(value(/^[,\]]/)));
        return list;
      }
      if (line[place] === "{") {
        const group = {};
        items("}", () => {
          const name = plain(/^:/);
          expect(":");
          group[name] = value(/^[,}]/);
        });
        return group;
      }
      return `"'`.includes(line[place] ?? " ") ? quoted() : plain(stop);
    };
    const found = value(/^$/);
    space();
    if (place < line.length) throw new Error(`nothing may follow after: ${line.slice(0, place)}`);
    return found;
  };

  const plainly = (value) => (typeof value?.toJS === "function" ? value.toJS() : value);

  /** What is wrong with the fields of a value, or an empty text. */
  const fault = (value, allowed) => {
    if (Array.isArray(value)) return "write one on each line, without [ ]";
    if (value === null || typeof value !== "object") return "";
    const unknown = Object.keys(value).find((name) => !allowed.includes(name));
    return unknown === undefined ? "" : `“${unknown}” is not a field; fields are: ${allowed.join(", ")}`;
  };

  const control = (several) => createClass({
    getInitialState() {
      const value = plainly(this.props.value);
      const lines = several ? (Array.isArray(value) ? value : []).map(written).join("\n") : value ? written(value) : "";
      this.text = lines;
      return { text: lines, message: "" };
    },
    read(text) {
      const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
      if (!several && lines.length > 1) throw new Error("write one value, on one line");
      const values = lines.map(read);
      const allowed = plainly(this.props.field.get("allowed")) ?? [];
      const wrong = values.map((value) => fault(value, allowed)).find(Boolean);
      if (wrong) throw new Error(wrong);
      if (values.length === 0 && this.props.field.get("required") !== false) throw new Error("write at least one");
      return several ? values : values[0] ?? "";
    },
    change(event) {
      const text = event.target.value;
      this.text = text;
      try {
        const value = this.read(text);
        this.setState({ text, message: "" });
        this.props.onChange(value);
      } catch (error) {
        this.setState({ text, message: error.message });
        // So that the CMS asks isValid; what cannot be read is never taken for what was there before.
        this.props.onChange(text);
      }
    },
    isValid() {
      try {
        this.read(this.text);
        return true;
      } catch (error) {
        return { error: { message: error.message } };
      }
    },
    render() {
      const rows = several ? Math.max(3, this.state.text.split("\n").length + 1) : 1;
      return h("div", {},
        h("textarea", {
          id: this.props.forID, className: this.props.classNameWrapper, value: this.state.text, rows, spellCheck: false,
          style: { width: "100%", height: "auto", padding: "8px", border: "1px solid #767676", font: "inherit" },
          onChange: this.change,
        }),
        this.state.message ? h("p", { role: "alert" }, this.state.message) : null);
    },
  });

  if (typeof CMS === "undefined") {
    globalThis.timelineFields = { written, read };
  } else {
    CMS.registerFieldType("timeline-value", control(false));
    CMS.registerFieldType("timeline-values", control(true));
  }
})();
