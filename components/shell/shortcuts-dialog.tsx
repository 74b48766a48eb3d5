"use client";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { useCanWrite } from "./me";
import { OTHER_KEYS, SHORTCUTS } from "./shortcuts";
import { SingleKeysSwitch } from "./single-keys-switch";
import { useSingleKeys } from "./use-single-keys";

/** Every key that does something, and the switch for those that do it alone. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const isOn = useSingleKeys();
  const canWrite = useCanWrite();
  const single = SHORTCUTS.filter(({ mayWrite }) => canWrite || !mayWrite);
  return (
    <Dialog title="Keys" isOpen onClose={onClose}>
      <SingleKeysSwitch />
      <KeyList
        label="Single keys"
        isOff={!isOn}
        rows={single.map(({ keys, does }) => ({ keys: keys.join(" then "), does }))}
      />
      <KeyList label="Everywhere, and where the focus is" rows={OTHER_KEYS} />
      <DialogActions>
        <Button onPress={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type ListProps = { label: string; rows: readonly { keys: string; does: string }[]; isOff?: boolean };

function KeyList({ label, rows, isOff = false }: ListProps) {
  return (
    <section aria-label={label}>
      <h3 className="mb-1 font-medium text-ink-soft text-xs">{isOff ? `${label} (off)` : label}</h3>
      <dl className={`divide-y rounded-lg border ${isOff ? "text-ink-faint" : ""}`}>
        {rows.map(({ keys, does }) => (
          <div key={`${keys} ${does}`} className="flex items-baseline justify-between gap-4 px-3 py-1.5">
            <dt className="order-2 shrink-0">
              <kbd className="font-mono text-xs">{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
