"use client";
import { FileUp } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useState } from "react";

type Props = { label: string; hint: ReactNode; isDisabled?: boolean; onFile: (file: File) => void };

/** Takes one file, chosen or dropped. */
export function DropFile({ label, hint, isDisabled = false, onFile }: Props) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isDisabled) onFile(file);
  }
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`flex cursor-pointer flex-col items-center gap-2 rounded-xl border border-line-control border-dashed px-6 py-10 text-center hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent ${isOver ? "bg-selected" : "bg-sunken"}`}
    >
      <FileUp aria-hidden className="size-6 text-ink-faint" />
      <span className="font-medium text-base">{label}</span>
      <span id={`${id}-hint`} className="max-w-md text-ink-soft">
        {hint}
      </span>
      <input
        id={id}
        type="file"
        disabled={isDisabled}
        aria-describedby={`${id}-hint`}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again.
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
