"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { categoriesQuery } from "@/lib/client/directory";
import { formatCount } from "../ui/intl";
import { MultiCombobox } from "../ui/multi-combobox";
import { useDebounced } from "../ui/use-debounced";
import type { FieldProps } from "./field-props";
import { nameOf } from "./names";

const TYPING_MS = 150;

export function CategoriesField({
  criteria,
  onChange,
  faultAt,
  isReadOnly,
  names,
}: FieldProps & { names: Record<string, string> }) {
  const [query, setQuery] = useState("");
  const [learnt, setLearnt] = useState<Record<string, string>>({});
  const asked = useDebounced(query.trim(), TYPING_MS);
  const found = useQuery(categoriesQuery(asked));
  const choices = (found.data ?? []).map(({ key, name, companies }) => ({ key, name, count: formatCount(companies) }));
  const known = { ...names, ...learnt };

  function choose(keys: string[]) {
    setQuery("");
    setLearnt((before) => ({ ...before, ...Object.fromEntries(choices.map(({ key, name }) => [key, name])) }));
    onChange({ categories: keys });
  }
  return (
    <MultiCombobox
      label="Categories"
      placeholder={criteria.categories.length > 0 ? "Add another" : "Any category: type to choose"}
      hint="Any of these. Numbers say how many companies the directory holds."
      fault={faultAt("criteria.categories")}
      chosen={criteria.categories.map((key) => ({ key, name: nameOf(known, key) }))}
      choices={choices}
      query={query}
      onQuery={setQuery}
      onChange={choose}
      isLoading={found.isFetching || asked !== query.trim()}
      isReadOnly={isReadOnly}
    />
  );
}
