/** What a workflow is called that nobody has named. */
export const WORKFLOW_NAME = "Untitled workflow";
