-- Once a transaction: a thousand leads of it would make a thousand versions of one row, each met by the next.
CREATE OR REPLACE FUNCTION forget_lead_tallies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
begin
	-- No deletion, and none left out that another transaction made: whoever tallies meanwhile has to meet it.
	insert into lead_tally_states (workspace_id, directory, mark) values (old.workspace_id, -1, -1)
	on conflict (workspace_id) do update set directory = -1
		where lead_tally_states.directory <> -1 or lead_tally_states.xmin <> pg_current_xact_id()::xid;
	return null;
end $$;
