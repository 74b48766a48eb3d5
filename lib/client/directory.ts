import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./call";

export const SUGGESTIONS = 30;
const REFERENCE_STALE_MS = 5 * 60_000;

export const categoriesQuery = (q: string) =>
  queryOptions({
    queryKey: ["categories", q],
    queryFn: async ({ signal }) => (await call("listCategories", { query: { q, limit: SUGGESTIONS }, signal })).data,
    placeholderData: keepPreviousData,
    staleTime: REFERENCE_STALE_MS,
  });

export const placesQuery = (q: string) =>
  queryOptions({
    queryKey: ["places", q],
    queryFn: async ({ signal }) => (await call("listPlaces", { query: { q, limit: SUGGESTIONS }, signal })).data,
    placeholderData: keepPreviousData,
    staleTime: REFERENCE_STALE_MS,
  });

export const sourcesQuery = () =>
  queryOptions({
    queryKey: ["sources"],
    queryFn: async ({ signal }) => (await call("listSources", { signal })).data,
    staleTime: REFERENCE_STALE_MS,
  });

export const templatesQuery = () =>
  queryOptions({
    queryKey: ["templates"],
    queryFn: async ({ signal }) => (await call("listTemplates", { signal })).data,
  });

export const readPlaces = async (text: string) => (await call("readPlaces", { body: { text } })).data.lines;
