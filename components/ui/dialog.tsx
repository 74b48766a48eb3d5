"use client";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { keepFocus } from "./keep-focus";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Asks to confirm something that can't be undone. */
  alert?: boolean;
  /** Whether a click outside closes it. */
  dismissable?: boolean;
  children: ReactNode;
};

export function Dialog({ title, isOpen, onClose, alert = false, dismissable = true, children }: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={dismissable && !alert}
      className="fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-center bg-scrim sm:items-center sm:p-6"
    >
      <Modal className="max-h-full w-full overflow-auto rounded-t-xl bg-raised text-ink shadow-popover sm:max-w-lg sm:rounded-xl forced-colors:border">
        <AriaDialog
          ref={keepFocus}
          role={alert ? "alertdialog" : "dialog"}
          className="flex flex-col gap-4 p-5 outline-none"
        >
          <Heading slot="title" className="font-semibold text-lg">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-1 flex flex-wrap justify-end gap-2">{children}</div>;
}
