-- The column "after_lead" of "lead_changes" stays for one version, for processes of the version before while they are replaced.
select;