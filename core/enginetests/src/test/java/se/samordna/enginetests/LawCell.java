package se.samordna.enginetests;

import java.util.Arrays;
import java.util.List;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;
import se.samordna.reference.Asking;
import se.samordna.reference.Secrecy.Answer;

/** One cell of the space of accesses, as it is set up and asked for over HTTP. */
record LawCell(
    Asked asked,
    Role role,
    Asking.Relation relation,
    boolean theirs,
    Asking.Regime regime,
    Asking.Identity identity,
    Asking.Block block) {
  /** What is asked for, and by which action the table decides it. */
  enum Asked {
    PERSON("/persons/{person}", Action.PERSON_READ, false),
    PLANS("/persons/{person}/plans", Action.PLAN_READ, false),
    PLAN("/plans/{plan}", Action.PLAN_READ, true),
    PLAN_VERSIONS("/plans/{plan}/versions", Action.PLAN_READ, true),
    CRISIS_PLAN("/persons/{person}/crisis-plan/versions", Action.CRISIS_PLAN_READ, false),
    LOG("/persons/{person}/log", Action.LOG_READ, false),
    NAMED("/persons/{person}/named-staff", Action.NAMED_STAFF_READ, false),
    RIGHTS("/persons/{person}/past/rights?at=2027-03-01T07:00:00Z", Action.RIGHTS_READ, false);

    final String address;
    final Action action;
    final boolean thing;

    Asked(String address, Action action, boolean thing) {
      this.address = address;
      this.action = action;
      this.thing = thing;
    }
  }

  /** What the dimensions can be; {@code THEIRS} is a person of another provider. */
  static final List<List<?>> DIMENSIONS =
      List.of(
          Arrays.asList(Asked.values()),
          List.of(Role.CARE_STAFF, Role.TEAM_LEADER, Role.UNIT_MANAGER, Role.ADMIN, Role.AUDITOR),
          List.of(Asking.Relation.OWN_UNIT, Asking.Relation.PAST_UNIT, Asking.Relation.NONE),
          List.of("OURS", "THEIRS"),
          Arrays.asList(Asking.Regime.values()),
          Arrays.asList(Asking.Identity.values()),
          Arrays.asList(Asking.Block.values()));

  /** The same for those who take part in the care, to whom the other dimensions matter. */
  static final List<List<?>> IN_CARE =
      List.of(
          DIMENSIONS.get(0),
          List.of(Role.CARE_STAFF, Role.TEAM_LEADER),
          List.of(Asking.Relation.OWN_UNIT),
          List.of("OURS"),
          DIMENSIONS.get(4),
          DIMENSIONS.get(5),
          DIMENSIONS.get(6));

  static LawCell of(List<?> row) {
    return new LawCell(
        (Asked) row.get(0),
        (Role) row.get(1),
        (Asking.Relation) row.get(2),
        row.get(3).equals("THEIRS"),
        (Asking.Regime) row.get(4),
        (Asking.Identity) row.get(5),
        (Asking.Block) row.get(6));
  }

  /** What the laws look at: nobody learns anything of whom another provider knows. */
  Asking asking() {
    boolean leads = role == Role.TEAM_LEADER && relation == Asking.Relation.OWN_UNIT;
    Asking.Identity seen =
        identity != Asking.Identity.ORDINARY && leads ? Asking.Identity.NAMED : identity;
    return new Asking(
        asked.action,
        role,
        theirs ? Asking.Relation.NONE : relation,
        theirs ? Asking.Side.OTHER : Asking.Side.OWN,
        regime,
        Asking.Leave.UNASKED,
        theirs ? Asking.Identity.ORDINARY : seen,
        asked.thing && !theirs ? blockMet() : Asking.Block.NONE);
  }

  /** An emergency lifts what is blocked, too. */
  private Asking.Block blockMet() {
    return block == Asking.Block.BLOCKED && identity == Asking.Identity.EMERGENCY
        ? Asking.Block.LIFTED
        : block;
  }

  /** What is answered over HTTP to whom the laws answer so. */
  static String expected(Answer answer) {
    return switch (answer) {
      case YES -> "200";
      case BLOCKED -> "403 CM-5070";
      case ASK -> "403 CM-5020";
      case NAMED_ONLY -> "403 CM-5008";
      case NOT_THEIRS -> "403 CM-5004";
      case NO_RECORD -> "403 CM-6020";
      case OTHER_LAW -> throw new AssertionError("What is only read is under every law");
      case ABSENT -> "404 CM-1014";
    };
  }

  /** What was answered, in the same words. */
  static String told(InProcess.Reply reply) {
    String code = reply.body().replaceAll("(?s).*?\"code\" ?: ?\"(CM-\\d+)\".*", "$1");
    return reply.status() < 300 ? "200" : reply.status() + " " + code;
  }
}
