"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { rotateApiKeyMutation } from "@/lib/client/api-keys";
import type { ApiKey } from "@/lib/contract/api-keys";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { SelectField } from "../ui/select-field";
import { NewSecret } from "./new-secret";

const OVERLAPS = [
  { hours: 0, name: "No longer: revoke it now" },
  { hours: 1, name: "1 hour" },
  { hours: 24, name: "24 hours" },
  { hours: 168, name: "7 days" },
];

/** Two steps: how long the old key works on, then the new one's secret, once. */
export function RotateKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const [overlapHours, setOverlapHours] = useState(24);
  const rotate = useMutation(rotateApiKeyMutation(useQueryClient()));
  const secret = rotate.data?.secret;
  return (
    <Dialog
      title={secret ? "Copy your new key" : `Rotate ${apiKey.name}`}
      isOpen
      onClose={onClose}
      dismissable={!secret}
    >
      {secret ? (
        <NewSecret secret={secret} onDone={onClose} />
      ) : (
        <>
          <p className="text-ink-soft">
            You get a new key with the same name and scopes. Put it where the old one is used.
          </p>
          <SelectField
            label="The old key works for another"
            value={String(overlapHours)}
            onChange={(event) => setOverlapHours(Number(event.target.value))}
          >
            {OVERLAPS.map(({ hours, name }) => (
              <option key={hours} value={hours}>
                {name}
              </option>
            ))}
          </SelectField>
          {rotate.error ? <ErrorNote error={rotate.error} what="The key was not rotated." /> : null}
          <DialogActions>
            <Button onPress={onClose}>Cancel</Button>
            <Button
              look="primary"
              isPending={rotate.isPending}
              onPress={() => rotate.mutate({ id: apiKey.id, overlapHours })}
            >
              Rotate key
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
