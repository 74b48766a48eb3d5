-- H was read as another time at each reading: from now on each of these runs at one time of its own.
update workflows w
set schedule = jsonb_set(w.schedule, '{cron}', to_jsonb((
  select string_agg(
    regexp_replace(regexp_replace(field, 'H/', '*/', 'g'), 'H', ((array[0, 0, 1, 1, 0])[at]
      + abs(hashtext(w.id::text || at)::bigint) % (array[60, 24, 28, 12, 7])[at])::text, 'g'),
    ' ' order by at)
  from regexp_split_to_table(btrim(w.schedule ->> 'cron'), '\s+') with ordinality fields (field, at)
)))
where w.schedule ->> 'cron' ~ '(^|[\s,])H';
