package se.samordna.web.page;

/**
 * What was done just before a page is shown, said at its top. It stands in the address after a form
 * was sent, so it is one of these and never words from outside.
 */
enum Done {
  ALREADY_DONE,
  LOGGED_OUT,
  NOT_YOURS_LEFT,
  REGISTERED,
  CHANGED,
  NUMBER_ADDED,
  SUGGESTED,
  MEMBER_MOVED,
  PLAN_BEGUN,
  PLAN_SAVED,
  PLAN_ADOPTED,
  EVALUATED,
  CRISIS_PLAN_WRITTEN,
  CRISIS_PLAN_EVALUATED,
  CONTACT_RECORDED,
  PATHS_SAVED,
  FORM_SAVED,
  FORM_COMPLETED,
  TASK_DONE,
  TASK_ADDED,
  STEP_TAKEN,
  SIGNED,
  COORDINATOR_CHOSEN,
  WISH_RECORDED,
  STAFFING_SAVED,
  ENTRY_SAVED,
  VIEW_RECORDED,
  ENTRY_CONFIRMED,
  MEETING_OPENED,
  MEETING_CLOSED,
  DECISION_NOTED,
  DISCHARGED,
  ADMIN_SAVED
}
