import { CallError } from "./call-error";
import { isSameValue } from "./seen-fields";

/** Somebody else has changed what a request changes, since whoever asked saw it. */
export class ChangedMeanwhile<T> extends Error {
  constructor(
    readonly now: T,
    message = "Somebody has changed it meanwhile.",
  ) {
    super(message);
    this.name = "ChangedMeanwhile";
  }
}

const ATTEMPTS_MAX = 5;

type Asked<T, Done> = {
  /** The fields that a person has seen, and acts on. */
  seen: Partial<T>;
  /** What they want of them: where somebody else has made just that of one, nothing is in the way. */
  wanted?: Partial<T>;
  read: () => Promise<{ answer: { data: T }; etag: string | null }>;
  /** What is refused, where it has become another thing. */
  changed?: (now: T) => Error;
  work: (etag: string) => Promise<Done>;
};

/** Does something to an object that is, in what was seen of it, as it was; whatever else has been changed stays changed. */
export async function changeSeen<T extends object, Done>({
  seen,
  wanted = {},
  read,
  work,
  changed,
}: Asked<T, Done>): Promise<Done> {
  for (let attempt = 1; ; attempt += 1) {
    const { answer, etag } = await read();
    const now = answer.data;
    const isOther = Object.entries(seen).some(([field, value]) => {
      const is = Reflect.get(now, field);
      return !isSameValue(is, value) && !(field in wanted && isSameValue(is, Reflect.get(wanted, field)));
    });
    if (isOther) throw changed?.(now) ?? new ChangedMeanwhile(now);
    try {
      return await work(etag ?? "*");
    } catch (error) {
      const isRaced = error instanceof CallError && error.code === "revision_conflict";
      if (!isRaced || attempt === ATTEMPTS_MAX) throw error;
    }
  }
}
