"use client";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog, DialogActions } from "./dialog";
import { TextField } from "./text-field";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  confirm: string;
  isPending: boolean;
  /** To be typed before it can be confirmed. */
  typed?: string;
  fault?: ReactNode;
  children: ReactNode;
};

export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  onConfirm,
  confirm,
  isPending,
  typed,
  fault,
  children,
}: Props) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} alert>
      <Confirmation {...{ onClose, onConfirm, confirm, isPending, typed }}>
        <div className="text-ink-soft">{children}</div>
        {fault}
      </Confirmation>
    </Dialog>
  );
}

type InnerProps = Pick<Props, "onClose" | "onConfirm" | "confirm" | "isPending" | "children"> & {
  typed: string | undefined;
};

function Confirmation({ onClose, onConfirm, confirm, isPending, typed, children }: InnerProps) {
  const [text, setText] = useState("");
  const ready = !typed || text.trim() === typed;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !isPending) onConfirm();
      }}
    >
      {children}
      {typed ? (
        <TextField
          label={
            <>
              Type <span className="mx-0.5 font-mono">{typed}</span> to confirm
            </>
          }
          value={text}
          autoComplete="off"
          autoFocus
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <DialogActions>
        <Button onPress={onClose} autoFocus={!typed}>
          Cancel
        </Button>
        <Button look="danger" type="submit" isDisabled={!ready} isPending={isPending}>
          {confirm}
        </Button>
      </DialogActions>
    </form>
  );
}
