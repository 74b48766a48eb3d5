"use client";
import { changePreferences } from "@/lib/client/preferences";
import { sayFailure } from "../data-table/say-failure";
import { Switch } from "../ui/switch";
import { useSingleKeys } from "./use-single-keys";

export function SingleKeysSwitch() {
  const isOn = useSingleKeys();
  const set = (next: boolean) =>
    void changePreferences(() => ({ single_keys: next })).catch((error) => sayFailure("It was not kept", error));
  return (
    <Switch
      isSelected={isOn}
      onChange={set}
      hint="Off, no letter does anything by itself, for who speaks to their computer."
    >
      Single-key shortcuts
    </Switch>
  );
}
