package se.samordna.engine.access;

import static se.samordna.audit.Action.ACCOUNT_CHANGE;
import static se.samordna.audit.Action.AUDIT_REVIEW;
import static se.samordna.audit.Action.AUDIT_SAMPLE;
import static se.samordna.audit.Action.AUDIT_SEARCH;
import static se.samordna.audit.Action.CARE_END;
import static se.samordna.audit.Action.DISPOSAL_CHANGE;
import static se.samordna.audit.Action.DISPOSAL_RUN;
import static se.samordna.audit.Action.EMERGENCY_OPEN;
import static se.samordna.audit.Action.EMERGENCY_REVIEW;
import static se.samordna.audit.Action.EXPORT_ASK;
import static se.samordna.audit.Action.EXPORT_DECIDE;
import static se.samordna.audit.Action.EXPORT_TAKE;
import static se.samordna.audit.Action.LOG_EXPORT;
import static se.samordna.audit.Action.LOG_FIND;
import static se.samordna.audit.Action.LOG_IN;
import static se.samordna.audit.Action.LOG_TELLING_CHANGE;
import static se.samordna.audit.Action.MODEL_CHANGE;
import static se.samordna.audit.Action.MODEL_MOVE;
import static se.samordna.audit.Action.NAMED_STAFF_CHANGE;
import static se.samordna.audit.Action.OMBUD_CHANGE;
import static se.samordna.audit.Action.OMBUD_COUNT;
import static se.samordna.audit.Action.OMBUD_DISPOSE;
import static se.samordna.audit.Action.OMBUD_READ;
import static se.samordna.audit.Action.ORGANISATION_CHANGE;
import static se.samordna.audit.Action.PERSON_CHANGE;
import static se.samordna.audit.Action.PERSON_MERGE;
import static se.samordna.audit.Action.PERSON_REGISTER;
import static se.samordna.audit.Action.PERSON_SEARCH;
import static se.samordna.audit.Action.PERSON_UNMERGE;
import static se.samordna.audit.Action.READ_FROM_OUTSIDE;
import static se.samordna.audit.Action.RECORD_CLOSE;
import static se.samordna.audit.Action.RECORD_DISPOSE;
import static se.samordna.audit.Action.RIGHTS_DECIDE;
import static se.samordna.audit.Action.RIGHTS_REVIEW;
import static se.samordna.audit.Action.SELF_CHECK_ROWS;
import static se.samordna.audit.Action.STAFFING_CHANGE;

import java.util.EnumSet;
import java.util.Set;
import se.samordna.audit.Action;

/**
 * What an action writes of a person. It alone says what a unit without a record may do: whatever is
 * named neither here nor a reading writes in the record, and is refused there.
 */
enum Writing {
  /** Nothing: a reading, or the organisation's own affairs and reviews. */
  NOTHING,
  /** Who the person is and how they are reached. */
  CONTACT_DATA,
  /** That a personal ombud has the person's mandate: codes and dates, where no record is kept. */
  MANDATE,
  /** In the person's record. */
  RECORD;

  private static final String READING = "_READ";

  private static final Set<Action> OF_OMBUDS = EnumSet.of(OMBUD_READ, OMBUD_CHANGE, OMBUD_COUNT);

  private static final Set<Action> BESIDE_THE_RECORD =
      EnumSet.of(
          PERSON_SEARCH,
          CARE_END,
          READ_FROM_OUTSIDE,
          SELF_CHECK_ROWS,
          LOG_EXPORT,
          LOG_FIND,
          LOG_TELLING_CHANGE,
          LOG_IN,
          AUDIT_SEARCH,
          AUDIT_SAMPLE,
          AUDIT_REVIEW,
          NAMED_STAFF_CHANGE,
          EMERGENCY_OPEN,
          EMERGENCY_REVIEW,
          RIGHTS_REVIEW,
          RIGHTS_DECIDE,
          EXPORT_ASK,
          EXPORT_DECIDE,
          EXPORT_TAKE,
          ORGANISATION_CHANGE,
          STAFFING_CHANGE,
          ACCOUNT_CHANGE,
          MODEL_CHANGE,
          MODEL_MOVE,
          DISPOSAL_CHANGE,
          DISPOSAL_RUN,
          PERSON_MERGE,
          PERSON_UNMERGE,
          RECORD_CLOSE,
          OMBUD_DISPOSE,
          RECORD_DISPOSE);

  static Writing by(Action action) {
    if (action == PERSON_REGISTER || action == PERSON_CHANGE) {
      return CONTACT_DATA;
    }
    if (OF_OMBUDS.contains(action)) {
      return MANDATE;
    }
    return action.name().endsWith(READING) || BESIDE_THE_RECORD.contains(action) ? NOTHING : RECORD;
  }
}
