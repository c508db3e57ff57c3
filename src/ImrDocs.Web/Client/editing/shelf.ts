// Where the browser keeps something for a person.

const prefix = "imrdocs-kept:";

/** What the browser keeps for the person who is signed in, about the page that is open. One that keeps nothing, or no more, has an empty shelf. */
export class Shelf<T> {
  private readonly scope = `${prefix}${person() ?? ""}:${location.pathname}:`;

  /** @param storage The browser's storage, which it may refuse: that of this tab, or of all tabs. */
  constructor(private readonly storage: () => Storage) {}

  /** A name that nothing has, of this page and person. */
  newName(): string {
    return this.scope + Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
  }

  /** The names of what is kept of this page for this person. */
  names(): string[] {
    return namesIn(this.storage, this.scope);
  }

  /** The names of all that is kept, of any page and person. */
  allNames(): string[] {
    return namesIn(this.storage, prefix);
  }

  /** What is kept under a name; null for nothing. */
  read(name: string): T | null {
    try {
      return JSON.parse(this.storage().getItem(name) ?? "null") as T | null;
    } catch {
      return null;
    }
  }

  /** Keeps something. */
  put(name: string, kept: T): void {
    try {
      this.storage().setItem(name, JSON.stringify(kept));
    } catch {
      // Full, or not allowed: the page still asks before it is left.
    }
  }

  /** Keeps it no longer. */
  forget(name: string): void {
    forgetIn(this.storage, name);
  }
}

/** Forgets what this tab keeps for anybody else, once somebody is signed in: it is theirs from now on. */
export function forgetOthers(): void {
  const mine = person();
  if (mine !== undefined) {
    const storage = () => sessionStorage;
    namesIn(storage, prefix)
      .filter((name) => !name.startsWith(`${prefix}${mine}:`))
      .forEach((name) => forgetIn(storage, name));
  }
}

/** What stands for the person who is signed in; it is no name. Nobody's is there, and empty. */
function person(): string | undefined {
  return document.documentElement.dataset["person"] || undefined;
}

function namesIn(storage: () => Storage, beginning: string): string[] {
  try {
    return Object.keys(storage()).filter((name) => name.startsWith(beginning));
  } catch {
    return [];
  }
}

function forgetIn(storage: () => Storage, name: string): void {
  try {
    storage().removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
