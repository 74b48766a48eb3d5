"use client";
import type { ReactNode } from "react";
import { CallError } from "@/lib/client/call-error";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { FormError } from "./form-error";

type Props = {
  /** What is under way, and what went wrong with it. */
  of: { error: Error | null; isPending: boolean };
  fault: string;
  submit: string;
  isDisabled?: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: (faultAt: (path: string) => string | undefined) => ReactNode;
};

/** A dialog's form that makes something: it is sent once at a time, and says what failed where it did. */
export function CreateForm({ of, fault, submit, isDisabled = false, onSubmit, onCancel, children }: Props) {
  const faults = of.error instanceof CallError ? of.error.details : [];
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!of.isPending) onSubmit();
      }}
    >
      {children((path) => faults.find((detail) => detail.path.startsWith(path))?.message)}
      <FormError error={of.error} what={fault} isAtFields={faults.length > 0} />
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" isDisabled={isDisabled} isPending={of.isPending}>
          {submit}
        </Button>
      </DialogActions>
    </form>
  );
}
