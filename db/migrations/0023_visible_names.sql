-- Names of an earlier version of which nothing can be seen, and so nothing be clicked.
create function pg_temp.is_unseen(text) returns boolean language sql immutable as $body$
  select $1 ~ '^[\s\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]*$'
$body$;--> statement-breakpoint
update workflows set name = 'Untitled workflow' where pg_temp.is_unseen(name);--> statement-breakpoint
update api_keys set name = 'Untitled key' where pg_temp.is_unseen(name);--> statement-breakpoint
update workspaces set name = 'Untitled workspace' where pg_temp.is_unseen(name);--> statement-breakpoint
update users set name = split_part(email, '@', 1) where pg_temp.is_unseen(name);--> statement-breakpoint
drop function pg_temp.is_unseen(text);
