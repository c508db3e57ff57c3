// What people call the fields of a case: the server's table, with the server's way to read it (FieldLabel.cs).

type Table = Record<string, [string] | [string, string]>;

/** Fields around others whose own names say enough. */
const unsaid = ["dates", "parties"];

/** Names the fields of a case. */
export class FieldNames {
  private readonly table: Table;

  /** @param json The table, by name: the words, and those of an entry where it is a list. */
  constructor(json: string | undefined) {
    this.table = JSON.parse(json ?? "{}") as Table;
  }

  /** Whether a data path is one of the case. */
  has(path: string): boolean {
    return (path.split(/[.[]/, 1)[0] ?? "") in this.table;
  }

  /** The words of a path: `issues[0].rationale` is "Issue 1: rationale". */
  of(path: string): string {
    const steps = path.split(".");
    const words = steps
      .filter((step, index) => index === steps.length - 1 || !unsaid.includes(step))
      .map((step) => this.step(steps[steps.indexOf(step) - 1] ?? "", step));
    const label = words.join(": ");
    return label.charAt(0).toUpperCase() + label.slice(1);
  }

  private step(parent: string, step: string): string {
    const [name = "", place] = step.split(/[[\]]/);
    const [words, entry] = this.table[`${parent}.${name}`] ?? this.table[name] ?? [name];
    return place === undefined ? words : `${entry ?? words} ${Number(place) + 1}`;
  }
}
