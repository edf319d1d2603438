package se.samordna.reference;

import java.util.EnumSet;
import java.util.Set;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;
import se.samordna.reference.Asking.Block;
import se.samordna.reference.Asking.Identity;
import se.samordna.reference.Asking.Leave;
import se.samordna.reference.Asking.Regime;
import se.samordna.reference.Asking.Relation;
import se.samordna.reference.Asking.Side;

/**
 * What the laws on secrecy and records, and the rules of this house, say to whoever asks for
 * something. Written from the laws and the guides, rule by rule, and from nothing of the engine's:
 * an access that no rule names is one to a person's record.
 */
public final class Secrecy {
  /** What systematic review of accesses needs (PDL 4 kap. 3 §, SoLPuL 10 §, SVOD 4 kap. 4 §). */
  private static final Set<Action> REVIEW =
      EnumSet.of(
          Action.LOG_READ,
          Action.LOG_EXPORT,
          Action.LOG_FIND,
          Action.AUDIT_SEARCH,
          Action.AUDIT_SAMPLE,
          Action.AUDIT_SAMPLE_READ,
          Action.AUDIT_REVIEW,
          Action.RIGHTS_READ,
          Action.EMERGENCY_READ,
          Action.EMERGENCY_REVIEW,
          Action.RIGHTS_TABLE_READ);

  /** What running an organisation needs, of no record. */
  private static final Set<Action> ADMINISTRATION =
      EnumSet.of(
          Action.ORGANISATION_CHANGE,
          Action.ACCOUNT_CHANGE,
          Action.RIGHTS_REVIEW,
          Action.RIGHTS_TABLE_READ,
          Action.RIGHTS_DECIDE,
          Action.STAFFING_CHANGE,
          Action.STAFF_IDENTITY_READ,
          Action.TEAM_LOADS_READ,
          Action.MODEL_CHANGE,
          Action.MODEL_MOVE,
          Action.LOG_TELLING_READ,
          Action.LOG_TELLING_CHANGE,
          Action.DISPOSAL_READ,
          Action.DISPOSAL_CHANGE);

  /** What answering for a unit needs, of no record. */
  private static final Set<Action> MANAGEMENT =
      EnumSet.of(
          Action.CASELOAD_READ,
          Action.TEAM_LOADS_READ,
          Action.SELF_CHECK_READ,
          Action.START_READ,
          Action.EMERGENCY_READ,
          Action.EMERGENCY_REVIEW,
          Action.EXPORT_READ,
          Action.EXPORT_DECIDE,
          Action.RIGHTS_TABLE_READ,
          Action.STAFFING_CHANGE,
          Action.STAFF_IDENTITY_READ,
          Action.MODEL_CHANGE,
          Action.DISPOSAL_READ,
          Action.DISPOSAL_CHANGE);

  /** What a manager decides of one person: that a limit may be gone over. */
  private static final Set<Action> LIMITS = EnumSet.of(Action.STEP_PREVIEW, Action.LIMIT_OVERRIDE);

  /** What leading a team adds to working in it. */
  private static final Set<Action> LEADING =
      EnumSet.of(
          Action.RIGHTS_READ,
          Action.EMERGENCY_READ,
          Action.EMERGENCY_REVIEW,
          Action.EXPORT_DECIDE,
          Action.MERGE_READ,
          Action.PERSON_MERGE,
          Action.PERSON_UNMERGE,
          Action.RECORD_CLOSE,
          Action.HANDOVER_CHANGE,
          Action.STAFFING_CHANGE,
          Action.STAFF_IDENTITY_READ);

  /**
   * Whether two rows are the same human, or one is closed, or a person goes to another team, is for
   * those to say who lead.
   */
  private static final Set<Action> LEADERS_ALONE =
      EnumSet.of(
          Action.MERGE_READ,
          Action.PERSON_MERGE,
          Action.PERSON_UNMERGE,
          Action.RECORD_CLOSE,
          Action.EXPORT_DECIDE,
          Action.HANDOVER_CHANGE);

  /** The person's log is told by staff who know the person (PDL 8 kap. 5 §). */
  private static final Set<Action> TOLD = EnumSet.of(Action.LOG_READ, Action.LOG_EXPORT);

  /** What is written down and never asked for, or is done by nobody in particular. */
  private static final Set<Action> NOBODYS =
      EnumSet.of(
          Action.ANSWER_READ,
          Action.READ_FROM_OUTSIDE,
          Action.DISPOSAL_RUN,
          Action.RECORD_DISPOSE,
          Action.OMBUD_DISPOSE,
          Action.LOG_IN);

  /** What a person reads and says of themselves (PDL 5 kap. 5 §, lag 2022:913 4 kap. 2 §). */
  private static final Set<Action> OWN =
      EnumSet.of(
          Action.PERSON_READ,
          Action.PLAN_READ,
          Action.SHARED_DECISION_READ,
          Action.CRISIS_PLAN_READ,
          Action.SIP_READ,
          Action.MEETING_READ,
          Action.CONSENT_READ,
          Action.CONSENT_CHANGE,
          Action.NETWORK_CHANGE,
          Action.LOG_READ,
          Action.BLOCK_READ,
          Action.BLOCK_CHANGE,
          Action.BLOCK_LIFT,
          Action.OWN_EXPORT,
          Action.CORRECTION_ADD,
          Action.CRISIS_PLAN_ANSWER,
          Action.SIP_REQUEST,
          Action.OMBUD_READ,
          Action.OMBUD_CHANGE);

  /** What nobody does for a person. */
  private static final Set<Action> OWN_ALONE =
      EnumSet.of(
          Action.OWN_EXPORT, Action.CORRECTION_ADD, Action.CRISIS_PLAN_ANSWER, Action.SIP_REQUEST);

  /** What settles who knows of somebody, which no emergency asks for. */
  private static final Set<Action> SETTLED =
      EnumSet.of(
          Action.NAMED_STAFF_CHANGE,
          Action.OWN_LOGIN_CHANGE,
          Action.WITHHELD_CHANGE,
          Action.EXPORT_ASK,
          Action.EXPORT_TAKE,
          Action.CARE_END);

  /**
   * What a unit without a record has: who somebody is and how they are reached, who knows of them,
   * its own lists and figures, and who has read. Personal ombuds write no journal and see nobody
   * else's.
   */
  private static final Set<Action> WITHOUT_RECORD =
      EnumSet.of(
          Action.PERSON_READ,
          Action.PERSON_CHANGE,
          Action.PERSON_REGISTER,
          Action.PERSON_SEARCH,
          Action.NAMED_STAFF_READ,
          Action.NAMED_STAFF_CHANGE,
          Action.CARE_END,
          Action.EXPORT_ASK,
          Action.EXPORT_READ,
          Action.EXPORT_TAKE,
          Action.OWN_LOGIN_READ,
          Action.WITHHELD_READ,
          Action.BOARD_READ,
          Action.CASELOAD_READ,
          Action.START_READ,
          Action.MEETING_READ,
          Action.SELF_CHECK_READ,
          Action.SELF_CHECK_ROWS,
          Action.LOG_READ,
          Action.LOG_EXPORT);

  /** What personal ombuds keep of whose they are, in codes and dates, and nobody else has. */
  private static final Set<Action> OF_OMBUDS =
      EnumSet.of(Action.OMBUD_READ, Action.OMBUD_CHANGE, Action.OMBUD_COUNT);

  /** What the law on health records gives a person, and no other law (PDL 4 kap. 4–5 §§). */
  private static final Set<Action> OF_HEALTH_RECORDS =
      EnumSet.of(Action.BLOCK_CHANGE, Action.BLOCK_LIFT);

  private Secrecy() {}

  /** What somebody is told who asks. */
  public enum Answer {
    /** Goes through. */
    YES,
    /** That the person has blocked it. */
    BLOCKED,
    /** That the person's consent is needed. */
    ASK,
    /** That it is for named staff. */
    NAMED_ONLY,
    /** That the unit keeps no record. */
    NO_RECORD,
    /** That the law of the unit has no such right. */
    OTHER_LAW,
    /** That it is not theirs. */
    NOT_THEIRS,
    /** The same as if it were not there. */
    ABSENT
  }

  /** What the rules say. */
  public static Answer of(Asking asked) {
    if (asked.side() != Side.OWN) {
      return across(asked);
    }
    return switch (asked.role()) {
      case CARE_STAFF, TEAM_LEADER -> care(asked);
      case UNIT_MANAGER -> manager(asked);
      case ADMIN -> anywhere(asked, ADMINISTRATION);
      case AUDITOR -> anywhere(asked, REVIEW);
      case PERSON -> own(asked);
    };
  }

  /**
   * Between providers nothing is open, but what a link lets be read by consent, and what is told by
   * consent, duty or in an emergency (OSL 25 kap. 1 §, 26 kap. 1 §, 10 kap. 1 § and 28 §, 12 kap. 2
   * §). An emergency opens no link.
   */
  private static Answer across(Asking asked) {
    boolean inCare = isCare(asked.role()) && asked.relation() == Relation.OWN_UNIT;
    boolean covered = asked.leave() == Leave.COVERED;
    if (inCare && asked.side() == Side.LINKED && asked.action() == Action.LINKED_READ) {
      if (asked.regime() == Regime.PO_NO_RECORD) {
        return Answer.NO_RECORD;
      }
      boolean known = asked.identity() == Identity.ORDINARY || asked.identity() == Identity.NAMED;
      return covered && known ? Answer.YES : Answer.ASK;
    }
    if (inCare && asked.side() == Side.OTHER && asked.action() == Action.DISCLOSURE_RECORD) {
      if (asked.identity() == Identity.HIDDEN) {
        return Answer.NAMED_ONLY;
      }
      if (asked.regime() == Regime.PO_NO_RECORD) {
        return Answer.NO_RECORD;
      }
      boolean lawful = asked.leave() == Leave.DUTY || asked.leave() == Leave.EMERGENCY;
      return covered || lawful ? Answer.YES : Answer.ASK;
    }
    return Answer.ABSENT;
  }

  /** Whoever takes part in the care, and nobody else (PDL 4 kap. 1 §). */
  private static Answer care(Asking asked) {
    if (asked.relation() != Relation.OWN_UNIT) {
      return refused(asked);
    }
    if (asked.action() == Action.EMERGENCY_OPEN) {
      return asked.regime() == Regime.PO_NO_RECORD ? Answer.NO_RECORD : Answer.YES;
    }
    if (asked.identity() == Identity.HIDDEN) {
      return Answer.NAMED_ONLY;
    }
    if (asked.block() == Block.BLOCKED) {
      return Answer.BLOCKED;
    }
    if (OF_OMBUDS.contains(asked.action())) {
      return asked.regime() == Regime.PO_NO_RECORD ? Answer.YES : Answer.ABSENT;
    }
    if (asked.regime() == Regime.PO_NO_RECORD && isOfTheRecordItself(asked.action())) {
      return Answer.NO_RECORD;
    }
    if (asked.regime() != Regime.HSL && OF_HEALTH_RECORDS.contains(asked.action())) {
      return Answer.OTHER_LAW;
    }
    boolean leads = asked.role() == Role.TEAM_LEADER && LEADING.contains(asked.action());
    boolean named = !SETTLED.contains(asked.action()) || asked.identity() != Identity.EMERGENCY;
    return leads || (isOfRecord(asked.action()) && named) ? Answer.YES : refused(asked);
  }

  /** A person has a relation to themselves alone, and nobody else is there for them. */
  private static Answer own(Asking asked) {
    boolean theirs = asked.relation() == Relation.SELF && OWN.contains(asked.action());
    return theirs ? Answer.YES : refused(asked);
  }

  private static boolean isOfRecord(Action action) {
    return TOLD.contains(action)
        || !(REVIEW.contains(action)
            || ADMINISTRATION.contains(action)
            || OWN_ALONE.contains(action)
            || LEADERS_ALONE.contains(action)
            || NOBODYS.contains(action));
  }

  /** What is written in a record or stands there, a person who goes to another team among it. */
  private static boolean isOfTheRecordItself(Action action) {
    boolean goes = action == Action.HANDOVER_CHANGE;
    return (isOfRecord(action) || goes) && !WITHOUT_RECORD.contains(action);
  }

  private static Answer manager(Asking asked) {
    if (asked.relation() != Relation.OWN_UNIT) {
      return refused(asked);
    }
    if (LIMITS.contains(asked.action())) {
      if (asked.identity() == Identity.HIDDEN) {
        return Answer.NAMED_ONLY;
      }
      return asked.regime() == Regime.PO_NO_RECORD ? Answer.NO_RECORD : Answer.YES;
    }
    if (asked.action() == Action.OMBUD_COUNT && asked.regime() == Regime.PO_NO_RECORD) {
      return Answer.YES;
    }
    return MANAGEMENT.contains(asked.action()) ? Answer.YES : refused(asked);
  }

  /** What is open whatever the relation; and at their own unit the page they start from. */
  private static Answer anywhere(Asking asked, Set<Action> theirs) {
    boolean start = asked.action() == Action.START_READ && asked.relation() == Relation.OWN_UNIT;
    return start || theirs.contains(asked.action()) ? Answer.YES : refused(asked);
  }

  /** Only where there is or was a relation may a refusal say that there is something. */
  private static Answer refused(Asking asked) {
    if (OF_OMBUDS.contains(asked.action()) && asked.regime() != Regime.PO_NO_RECORD) {
      return Answer.ABSENT;
    }
    boolean unknown = asked.relation() == Relation.NONE || asked.relation() == Relation.SELF;
    return unknown ? Answer.ABSENT : Answer.NOT_THEIRS;
  }

  private static boolean isCare(Role role) {
    return role == Role.CARE_STAFF || role == Role.TEAM_LEADER;
  }
}
