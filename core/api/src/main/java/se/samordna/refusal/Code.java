package se.samordna.refusal;

/**
 * Every code that Samordna refuses with.
 *
 * <p>An id is never reused for another meaning. Texts stand beside this class in {@code
 * problems_sv.properties} and {@code problems_en.properties}: {@code CM-1001.says} and {@code
 * CM-1001.mend}. 1xxx is the request, 2xxx persons, networks and plans, 3xxx enrolments and steps,
 * 4xxx models and forms, 5xxx access, 6xxx operation.
 */
public enum Code {
  NOT_READABLE("CM-1001", Kind.MALFORMED),
  FIELD_MISSING("CM-1002", Kind.MALFORMED),
  FIELD_WRONG("CM-1003", Kind.MALFORMED),
  FIELD_UNKNOWN("CM-1004", Kind.MALFORMED),
  FIELD_TOO_LONG("CM-1005", Kind.MALFORMED),
  CURSOR_WRONG("CM-1006", Kind.MALFORMED),
  BODY_TOO_LARGE("CM-1007", Kind.TOO_LARGE),
  MEDIA_TYPE_WRONG("CM-1008", Kind.MEDIA_TYPE),
  METHOD_UNKNOWN("CM-1009", Kind.METHOD),
  REVISION_MISSING("CM-1010", Kind.REVISION_NEEDED),
  REVISION_STALE("CM-1011", Kind.STALE),
  DATE_WRONG("CM-1012", Kind.UNPROCESSABLE),
  IDEMPOTENCY_KEY_REUSED("CM-1013", Kind.UNPROCESSABLE),
  NOT_FOUND("CM-1014", Kind.NOT_FOUND),
  FORM_TOKEN_WRONG("CM-1015", Kind.FORBIDDEN),

  IDENTIFIER_WRONG("CM-2001", Kind.UNPROCESSABLE),
  IDENTIFIER_TAKEN("CM-2002", Kind.CONFLICT),
  PLAN_NOT_A_DRAFT("CM-2101", Kind.CONFLICT),
  PLAN_DRAFT_EXISTS("CM-2102", Kind.CONFLICT),
  PLAN_WITHOUT_GOAL("CM-2103", Kind.UNPROCESSABLE),
  INTERVENTION_WITHOUT_PERFORMER("CM-2104", Kind.UNPROCESSABLE),
  INTERVENTION_WITHOUT_FOLLOW_UP("CM-2105", Kind.UNPROCESSABLE),
  CRISIS_PLAN_EMPTY("CM-2106", Kind.UNPROCESSABLE),
  MEMBER_STATUS_NOT_POSSIBLE("CM-2201", Kind.CONFLICT),
  MEMBER_NEEDS_THE_PERSONS_WORD("CM-2202", Kind.UNPROCESSABLE),

  STEP_NOT_POSSIBLE_FROM_HERE("CM-3001", Kind.CONFLICT),
  STEP_REFUSED("CM-3002", Kind.UNPROCESSABLE),
  STEP_NOT_YOURS("CM-3003", Kind.FORBIDDEN),
  MODEL_NOT_ENABLED("CM-3004", Kind.UNPROCESSABLE),
  ALREADY_ENROLLED("CM-3005", Kind.CONFLICT),
  COORDINATOR_NOT_IN_TEAM("CM-3006", Kind.UNPROCESSABLE),
  MEETING_CLOSED("CM-3007", Kind.CONFLICT),
  BOARD_ENTRY_NOT_OPEN("CM-3008", Kind.CONFLICT),
  TASK_NOT_OPEN("CM-3009", Kind.CONFLICT),

  MODEL_UNAVAILABLE("CM-4001", Kind.UNAVAILABLE),
  MODEL_TOO_SLOW("CM-4002", Kind.UNAVAILABLE),
  MODEL_UNKNOWN("CM-4003", Kind.NOT_FOUND),
  FORM_UNKNOWN("CM-4101", Kind.NOT_FOUND),
  ANSWER_MISSING("CM-4102", Kind.UNPROCESSABLE),
  ANSWER_WRONG("CM-4103", Kind.UNPROCESSABLE),

  NOT_LOGGED_IN("CM-5001", Kind.NOT_LOGGED_IN),
  LOGIN_FAILED("CM-5002", Kind.NOT_LOGGED_IN),
  LOGIN_THROTTLED("CM-5003", Kind.THROTTLED),
  NOT_YOURS("CM-5004", Kind.FORBIDDEN),
  SETUP_TOKEN_WRONG("CM-5005", Kind.FORBIDDEN),
  PASSWORD_TOO_WEAK("CM-5006", Kind.UNPROCESSABLE),
  USER_NAME_TAKEN("CM-5007", Kind.CONFLICT),

  STORE_UNAVAILABLE("CM-6001", Kind.UNAVAILABLE),
  BACKUP_WRONG("CM-6002", Kind.UNPROCESSABLE);

  private final String id;
  private final Kind kind;

  Code(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  /** The code as people see it, {@code CM-} and four digits. */
  public String id() {
    return id;
  }

  /** What the refusal means for the one who asked. */
  public Kind kind() {
    return kind;
  }
}
