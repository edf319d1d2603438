package se.samordna.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/** Walks every cell of what the table of rights weighs. */
class RightsTest {
  private static final Set<Role> CARE = EnumSet.of(Role.CARE_STAFF, Role.TEAM_LEADER);

  /** What says nothing of what stands in a record. */
  private static final Set<Action> NO_RECORD =
      EnumSet.of(
          Action.CASELOAD_READ,
          Action.SELF_CHECK_READ,
          Action.ANSWER_READ,
          Action.READ_FROM_OUTSIDE,
          Action.LOG_READ,
          Action.LOG_EXPORT,
          Action.LOG_FIND,
          Action.LOG_TELLING_READ,
          Action.LOG_TELLING_CHANGE,
          Action.AUDIT_SEARCH,
          Action.AUDIT_SAMPLE,
          Action.AUDIT_SAMPLE_READ,
          Action.AUDIT_REVIEW,
          Action.CARE_END,
          Action.NAMED_STAFF_READ,
          Action.NAMED_STAFF_CHANGE,
          Action.RIGHTS_READ,
          Action.MERGE_READ,
          Action.PERSON_MERGE,
          Action.PERSON_UNMERGE,
          Action.RECORD_CLOSE,
          Action.HANDOVER_CHANGE,
          Action.EMERGENCY_OPEN,
          Action.EMERGENCY_READ,
          Action.EMERGENCY_REVIEW,
          Action.RIGHTS_REVIEW,
          Action.RIGHTS_TABLE_READ,
          Action.RIGHTS_DECIDE,
          Action.EXPORT_ASK,
          Action.EXPORT_READ,
          Action.EXPORT_DECIDE,
          Action.EXPORT_TAKE,
          Action.STAFF_IDENTITY_READ,
          Action.TEAM_LOADS_READ,
          Action.START_READ,
          Action.ORGANISATION_CHANGE,
          Action.STAFFING_CHANGE,
          Action.ACCOUNT_CHANGE,
          Action.MODEL_CHANGE,
          Action.MODEL_MOVE,
          Action.DISPOSAL_READ,
          Action.DISPOSAL_CHANGE,
          Action.DISPOSAL_RUN,
          Action.OWN_LOGIN_READ,
          Action.OWN_LOGIN_CHANGE,
          Action.WITHHELD_READ,
          Action.WITHHELD_CHANGE,
          Action.OWN_EXPORT,
          Action.CORRECTION_ADD,
          Action.CRISIS_PLAN_ANSWER,
          Action.SIP_REQUEST,
          Action.OMBUD_READ,
          Action.OMBUD_CHANGE,
          Action.OMBUD_COUNT,
          Action.OMBUD_DISPOSE,
          Action.RECORD_DISPOSE,
          Action.LOG_IN);

  /** What personal ombuds keep, at units without a record alone. */
  private static final Set<Action> OF_OMBUDS =
      EnumSet.of(Action.OMBUD_READ, Action.OMBUD_CHANGE, Action.OMBUD_COUNT);

  /** What settles who knows of somebody, which no emergency asks for. */
  private static final Set<Action> SETTLED =
      EnumSet.of(
          Action.CARE_END,
          Action.EXPORT_ASK,
          Action.EXPORT_TAKE,
          Action.NAMED_STAFF_CHANGE,
          Action.OWN_LOGIN_CHANGE,
          Action.WITHHELD_CHANGE);

  /** What a person does about themselves, by a login of their own. */
  private static final Set<Action> OWN =
      EnumSet.of(
          Action.PERSON_READ,
          Action.PLAN_READ,
          Action.CRISIS_PLAN_READ,
          Action.SHARED_DECISION_READ,
          Action.SIP_READ,
          Action.MEETING_READ,
          Action.CONSENT_READ,
          Action.CONSENT_CHANGE,
          Action.NETWORK_CHANGE,
          Action.BLOCK_READ,
          Action.BLOCK_CHANGE,
          Action.BLOCK_LIFT,
          Action.CORRECTION_ADD,
          Action.CRISIS_PLAN_ANSWER,
          Action.SIP_REQUEST,
          Action.OMBUD_READ,
          Action.OMBUD_CHANGE,
          Action.OWN_EXPORT,
          Action.LOG_READ);

  /** What nobody asks the gate for: it is decided elsewhere, or for an operator. */
  private static final Set<Action> NOT_ASKED =
      EnumSet.of(
          Action.ANSWER_READ,
          Action.READ_FROM_OUTSIDE,
          Action.DISPOSAL_RUN,
          Action.OMBUD_DISPOSE,
          Action.RECORD_DISPOSE,
          Action.LOG_IN);

  private static final String REST = "*,*,*,*,*,*,*,*,HIDE,ours";

  private final Rights rights = Rights.shipped();

  @Test
  void a_record_is_open_to_care_staff_of_a_unit_that_takes_part_and_to_nobody_else() {
    each(
        (action, role, relation, identity) -> {
          if (!NO_RECORD.contains(action) && role != Role.PERSON) {
            assertThat(of(action, role, relation, identity) == Effect.ALLOW)
                .as("%s %s %s %s", action, role, relation, identity)
                .isEqualTo(
                    (CARE.contains(role) || decidesOnLimits(action, role))
                        && relation == Relation.OWN_UNIT
                        && identity != Identity.HIDDEN);
          }
        });
  }

  @Test
  void a_person_does_what_is_listed_about_themselves_and_nothing_else() {
    each(
        (action, role, relation, identity) -> {
          if (role == Role.PERSON) {
            assertThat(of(action, role, relation, identity) == Effect.ALLOW)
                .as("%s %s %s", action, relation, identity)
                .isEqualTo(relation == Relation.SELF && OWN.contains(action));
          }
        });
  }

  @Test
  void staff_are_never_themselves_and_the_rights_of_persons_are_theirs_alone() {
    each(
        (action, role, relation, identity) -> {
          if (relation == Relation.SELF && CARE.contains(role)) {
            assertThat(of(action, role, relation, identity)).isEqualTo(Effect.HIDE);
          }
        });
  }

  /** A manager takes a step that goes over a limit, and sees first what stands in its way. */
  private static boolean decidesOnLimits(Action action, Role role) {
    return role == Role.UNIT_MANAGER
        && EnumSet.of(Action.LIMIT_OVERRIDE, Action.STEP_PREVIEW).contains(action);
  }

  @Test
  void a_unit_without_any_relation_learns_nothing_of_a_person_but_what_an_auditor_reviews() {
    Set<Action> audited =
        EnumSet.of(
            Action.LOG_READ,
            Action.LOG_EXPORT,
            Action.LOG_FIND,
            Action.RIGHTS_READ,
            Action.AUDIT_SEARCH,
            Action.AUDIT_SAMPLE,
            Action.AUDIT_SAMPLE_READ,
            Action.AUDIT_REVIEW,
            Action.EMERGENCY_READ,
            Action.EMERGENCY_REVIEW,
            Action.RIGHTS_TABLE_READ);
    Set<Action> administered =
        EnumSet.of(
            Action.ORGANISATION_CHANGE,
            Action.RIGHTS_REVIEW,
            Action.RIGHTS_TABLE_READ,
            Action.RIGHTS_DECIDE,
            Action.STAFFING_CHANGE,
            Action.STAFF_IDENTITY_READ,
            Action.TEAM_LOADS_READ,
            Action.ACCOUNT_CHANGE,
            Action.MODEL_CHANGE,
            Action.MODEL_MOVE,
            Action.LOG_TELLING_READ,
            Action.LOG_TELLING_CHANGE,
            Action.DISPOSAL_READ,
            Action.DISPOSAL_CHANGE);
    each(
        (action, role, relation, identity) -> {
          boolean auditor = role == Role.AUDITOR && audited.contains(action);
          boolean administrator = role == Role.ADMIN && administered.contains(action);
          if (relation == Relation.NONE && !auditor && !administrator) {
            assertThat(of(action, role, relation, identity))
                .as("%s %s %s", action, role, identity)
                .isEqualTo(Effect.HIDE);
          }
        });
  }

  @Test
  void a_past_relation_opens_nothing_that_no_relation_would_not_open() {
    each(
        (action, role, relation, identity) -> {
          if (relation == Relation.PAST_UNIT) {
            assertThat(of(action, role, relation, identity) == Effect.ALLOW)
                .as("%s %s %s", action, role, identity)
                .isEqualTo(of(action, role, Relation.NONE, identity) == Effect.ALLOW);
          }
        });
  }

  @Test
  void a_hidden_person_is_opened_by_an_emergency_alone() {
    each(
        (action, role, relation, identity) -> {
          if (identity == Identity.HIDDEN
              && CARE.contains(role)
              && relation == Relation.OWN_UNIT
              && action != Action.EMERGENCY_OPEN) {
            assertThat(of(action, role, relation, identity))
                .as("%s %s", action, role)
                .isEqualTo(Effect.NAMED_ONLY);
          }
        });
  }

  @Test
  void only_those_whose_unit_takes_part_are_told_that_something_is_for_named_staff() {
    each(
        (action, role, relation, identity) -> {
          if (of(action, role, relation, identity) == Effect.NAMED_ONLY) {
            assertThat(relation).isEqualTo(Relation.OWN_UNIT);
            assertThat(identity).isEqualTo(Identity.HIDDEN);
          }
        });
  }

  @Test
  void an_emergency_opens_what_a_named_one_reads_and_not_who_is_named() {
    each(
        (action, role, relation, identity) -> {
          if (identity == Identity.EMERGENCY && !SETTLED.contains(action)) {
            assertThat(of(action, role, relation, identity))
                .as("%s %s %s", action, role, relation)
                .isEqualTo(of(action, role, relation, Identity.NAMED));
          }
        });
    assertThat(
            of(Action.NAMED_STAFF_CHANGE, Role.CARE_STAFF, Relation.OWN_UNIT, Identity.EMERGENCY))
        .isEqualTo(Effect.FORBID);
  }

  @Test
  void for_every_row_there_is_a_request_that_comes_to_it() {
    assertThat(Cells.unreachable(rights)).isEmpty();
    Cells.reaching(rights)
        .forEach((row, cell) -> assertThat(row.fits(cell)).as("%s: %s", row.line(), cell).isTrue());
  }

  @Test
  void every_word_of_every_row_decides_something() {
    assertThat(Cells.idle(rights)).isEmpty();
  }

  @Test
  void a_row_that_no_request_comes_to_is_named_and_so_is_a_word_that_decides_nothing()
      throws Exception {
    String shadowed = "PLAN_READ,ADMIN,NONE,OWN,*,*,*,*,ALLOW,ours";
    String half = "PLAN_READ TASK_READ,ADMIN,*,*,*,*,*,*,ALLOW,ours";
    Rights read = rows("PLAN_READ,*,*,*,*,*,*,*,HIDE,ours", shadowed, half, REST);

    assertThat(Cells.unreachable(read)).containsExactly(shadowed);
    assertThat(Cells.idle(read)).contains("PLAN_READ in " + half);
  }

  @Test
  void where_no_record_is_kept_staff_write_in_none_and_read_none_of_others() {
    Cells.all()
        .filter(cell -> cell.regime() == Regime.PO_NO_RECORD && cell.role() != Role.PERSON)
        .filter(cell -> Writing.by(cell.action()) == Writing.RECORD)
        .forEach(cell -> assertThat(rights.of(cell)).as("%s", cell).isNotEqualTo(Effect.ALLOW));
    for (Action read :
        EnumSet.of(Action.PLAN_READ, Action.CRISIS_PLAN_READ, Action.FORM_READ, Action.PAST_READ)) {
      assertThat(rights.of(under(Regime.PO_NO_RECORD, read))).isEqualTo(Effect.NO_RECORD);
    }
    assertThat(rights.of(under(Regime.PO_NO_RECORD, Action.PERSON_CHANGE))).isEqualTo(Effect.ALLOW);
    assertThat(rights.of(under(Regime.PO_NO_RECORD, Action.PERSON_READ))).isEqualTo(Effect.ALLOW);
  }

  @Test
  void whose_ombud_somebody_is_is_for_ombuds_and_the_person_and_not_there_for_anybody_else() {
    Cells.all()
        .filter(cell -> OF_OMBUDS.contains(cell.action()))
        .filter(cell -> cell.identity() != Identity.HIDDEN && cell.block() != Block.BLOCKED)
        .forEach(
            cell -> {
              boolean theirs =
                  cell.regime() == Regime.PO_NO_RECORD
                      && cell.relation() == Relation.OWN_UNIT
                      && cell.side() == Side.OWN
                      && (CARE.contains(cell.role())
                          || (cell.role() == Role.UNIT_MANAGER
                              && cell.action() == Action.OMBUD_COUNT));
              boolean own =
                  cell.role() == Role.PERSON
                      && cell.relation() == Relation.SELF
                      && cell.side() == Side.OWN
                      && cell.action() != Action.OMBUD_COUNT;
              assertThat(rights.of(cell) == Effect.ALLOW).as("%s", cell).isEqualTo(theirs || own);
              if (cell.regime() != Regime.PO_NO_RECORD && !own) {
                assertThat(rights.of(cell)).as("%s", cell).isEqualTo(Effect.HIDE);
              }
            });
  }

  @Test
  void a_block_is_of_health_care_alone() {
    for (Action block : EnumSet.of(Action.BLOCK_CHANGE, Action.BLOCK_LIFT)) {
      assertThat(rights.of(under(Regime.HSL, block))).isEqualTo(Effect.ALLOW);
      assertThat(rights.of(under(Regime.SOL, block))).isEqualTo(Effect.OTHER_LAW);
      assertThat(rights.of(under(Regime.LSS, block))).isEqualTo(Effect.OTHER_LAW);
    }
  }

  private static Cell under(Regime law, Action action) {
    return new Cell(
        action,
        Role.CARE_STAFF,
        Relation.OWN_UNIT,
        Side.OWN,
        law,
        Leave.UNASKED,
        Identity.ORDINARY,
        Block.NONE);
  }

  @Test
  void nothing_crosses_the_border_but_through_a_link_or_as_a_copy() {
    Cells.all()
        .filter(cell -> cell.side() != Side.OWN && rights.of(cell) != Effect.HIDE)
        .forEach(
            cell -> {
              assertThat(cell.action())
                  .as("%s", cell)
                  .isEqualTo(
                      cell.side() == Side.LINKED ? Action.LINKED_READ : Action.DISCLOSURE_RECORD);
              if (rights.of(cell) == Effect.ALLOW) {
                assertThat(cell.leave())
                    .as("%s", cell)
                    .isIn(Leave.COVERED, Leave.DUTY, Leave.EMERGENCY);
              }
            });
  }

  @Test
  void what_is_blocked_opens_nothing_that_it_would_not_open_unblocked() {
    Cells.all()
        .filter(cell -> cell.block() == Block.BLOCKED && rights.of(cell) == Effect.ALLOW)
        .forEach(
            cell ->
                assertThat(rights.of(Cells.blocked(cell, Block.NONE)))
                    .as("%s", cell)
                    .isEqualTo(Effect.ALLOW));
  }

  @Test
  void the_table_is_short_and_every_action_is_somebodys() {
    assertThat(rights.rows()).hasSizeLessThanOrEqualTo(Rights.MOST_ROWS);
    Set<Action> granted = EnumSet.noneOf(Action.class);
    each(
        (action, role, relation, identity) -> {
          if (of(action, role, relation, identity) == Effect.ALLOW) {
            granted.add(action);
          }
        });
    granted.addAll(OF_OMBUDS);
    assertThat(granted).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NOT_ASKED)));
  }

  @Test
  void the_first_row_that_fits_decides() throws Exception {
    Rights read =
        read(
            """
            action,role,relation,provider,regime,consent,identity,block,effect,law
            # nobody reads plans
            PLAN_READ FORM_READ,*,*,*,*,*,*,*,FORBID,ours
            *,CARE_STAFF,*,*,*,*,ORDINARY,*,ALLOW,PDL 4 kap. 1 §, and more
            *,*,*,*,*,*,*,*,HIDE,ours
            """);

    assertThat(of(read, Action.PLAN_READ, Role.CARE_STAFF)).isEqualTo(Effect.FORBID);
    assertThat(of(read, Action.FORM_READ, Role.CARE_STAFF)).isEqualTo(Effect.FORBID);
    assertThat(of(read, Action.PERSON_READ, Role.CARE_STAFF)).isEqualTo(Effect.ALLOW);
    assertThat(of(read, Action.PERSON_READ, Role.ADMIN)).isEqualTo(Effect.HIDE);
    assertThat(read.weighs(Action.PERSON_READ, Dimension.IDENTITY)).isTrue();
    assertThat(read.weighs(Action.PERSON_READ, Dimension.REGIME)).isFalse();
  }

  private static Effect of(Rights rights, Action action, Role role) {
    return rights.of(Cells.inner(action, role, Relation.OWN_UNIT, Identity.ORDINARY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PLAN_READ,CARE_STAFF,OWN_UNIT,*,*,*,*,*,ALLOW,ours",
        "*,*,*,OWN,*,*,*,*,HIDE,ours",
        "*,*,*,*,*,*,*,NONE BLOCKED,HIDE,ours",
        "*,*,*,*,*,*,*,*,FORBID,ours"
      })
  void rights_that_do_not_deny_the_rest_are_not_taken(String last) {
    assertThatThrownBy(() -> rows(last)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PLAN_RAED,*,*,*,*,*,*,*,HIDE,ours",
        "*,NURSE,*,*,*,*,*,*,HIDE,ours",
        "*,*,OWN,*,*,*,*,*,HIDE,ours",
        "*,*,*,MINE,*,*,*,*,HIDE,ours",
        "*,*,*,*,PDL,*,*,*,HIDE,ours",
        "*,*,*,*,*,YES,*,*,HIDE,ours",
        "*,*,*,*,*,*,OPEN,*,HIDE,ours",
        "*,*,*,*,*,*,*,LOCKED,HIDE,ours",
        "*,*,*,*,*,*,*,*,MAYBE,ours",
        "*,*,*,*,*,*,,*,HIDE,ours"
      })
  void a_misspelt_right_is_not_taken(String row) {
    assertThatThrownBy(() -> rows(row, REST)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAN_READ,*,*,*,*,*,*,*,HIDE,", "PLAN_READ,*,*,*,HIDE,ours"})
  void a_right_that_names_no_law_or_lacks_a_cell_is_not_taken(String row) {
    assertThatThrownBy(() -> rows(row, REST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(row);
  }

  private static Rights rows(String... rows) throws IOException {
    return read("heading\n" + String.join("\n", rows));
  }

  private static Rights read(String lines) throws IOException {
    return Rights.read(new BufferedReader(new StringReader(lines)));
  }

  private Effect of(Action action, Role role, Relation relation, Identity identity) {
    return rights.of(Cells.inner(action, role, relation, identity));
  }

  /** Looks at all that is within the provider and not blocked. */
  private static void each(Look look) {
    for (Action action : Action.values()) {
      for (Role role : Role.values()) {
        for (Relation relation : Relation.values()) {
          for (Identity identity : Identity.values()) {
            look.at(action, role, relation, identity);
          }
        }
      }
    }
  }

  /** Looks at one cell of the access space. */
  private interface Look {
    void at(Action action, Role role, Relation relation, Identity identity);
  }
}
