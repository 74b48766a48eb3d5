import type { Language } from "@/lib/reference/code-examples";

export const LANGUAGE_NAMES: Record<Language, string> = { curl: "curl", typescript: "TypeScript", python: "Python" };

/** What shows of the examples is chosen by these alone, without a script. Spelled out, since class names are read from the source. */
export const SHOWN_FOR: Record<Language, string> = {
  curl: "hidden group-has-[#language-curl:checked]/reference:block",
  typescript: "hidden group-has-[#language-typescript:checked]/reference:block",
  python: "hidden group-has-[#language-python:checked]/reference:block",
};

export function LanguageChoice({ languages }: { languages: readonly Language[] }) {
  return (
    <fieldset className="flex rounded-md border p-0.5">
      <legend className="sr-only">Language of the examples</legend>
      {languages.map((language, at) => (
        <label
          key={language}
          className="flex h-6 cursor-default items-center rounded-sm px-2 text-ink-soft text-xs has-[:checked]:bg-pressed has-[:checked]:font-medium has-[:checked]:text-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent"
        >
          <input
            type="radio"
            name="language"
            id={`language-${language}`}
            defaultChecked={at === 0}
            className="sr-only"
          />
          {LANGUAGE_NAMES[language]}
        </label>
      ))}
    </fieldset>
  );
}
