"use client";

type Props = {
  label: string;
  isSelected: boolean;
  isPartly?: boolean;
  onChange: (isSelected: boolean, isRange: boolean) => void;
};

export function SelectBox({ label, isSelected, isPartly = false, onChange }: Props) {
  return (
    <label className="-my-1 mr-1 inline-grid size-6 shrink-0 place-items-center align-middle">
      <input
        type="checkbox"
        aria-label={label}
        checked={isSelected}
        ref={(box) => {
          if (box) box.indeterminate = isPartly && !isSelected;
        }}
        onChange={(event) =>
          onChange(event.target.checked, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
        }
        className="size-4"
      />
    </label>
  );
}
