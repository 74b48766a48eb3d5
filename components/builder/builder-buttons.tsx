"use client";
import { FlaskConical, Play, Redo2, Undo2 } from "lucide-react";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import type { BuilderState } from "./use-builder";

type Props = {
  undo: BuilderState["undo"];
  onDryRun: () => void;
  onRun: () => void;
  isBlocked: boolean;
  isStarting: boolean;
};

export function BuilderButtons({ undo, onDryRun, onRun, isBlocked, isStarting }: Props) {
  return (
    <>
      <div className="flex">
        <IconButton label="Undo" isDisabled={!undo.canUndo} onPress={undo.undo}>
          <Undo2 aria-hidden className="size-4" />
        </IconButton>
        <IconButton label="Redo" isDisabled={!undo.canRedo} onPress={undo.redo}>
          <Redo2 aria-hidden className="size-4" />
        </IconButton>
      </div>
      <Button onPress={onDryRun}>
        <FlaskConical aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">Dry run</span>
      </Button>
      <Button
        look="primary"
        isDisabled={isBlocked}
        isPending={isStarting}
        onPress={onRun}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        <Play aria-hidden className="size-3.5" />
        Run now
      </Button>
    </>
  );
}
