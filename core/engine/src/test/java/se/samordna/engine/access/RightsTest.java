package se.samordna.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/** Walks every cell of action, role and relation. */
class RightsTest {
  private static final Set<Role> CARE = EnumSet.of(Role.CARE_STAFF, Role.TEAM_LEADER);

  /** What says nothing of what stands in a record. */
  private static final Set<Action> NO_RECORD =
      EnumSet.of(
          Action.CASELOAD_READ,
          Action.SELF_CHECK_READ,
          Action.ANSWER_READ,
          Action.LOG_READ,
          Action.START_READ,
          Action.ORGANISATION_CHANGE,
          Action.STAFFING_CHANGE,
          Action.ACCOUNT_CHANGE,
          Action.MODEL_CHANGE,
          Action.MODEL_MOVE,
          Action.DISPOSAL_READ,
          Action.DISPOSAL_CHANGE,
          Action.DISPOSAL_RUN,
          Action.LOG_IN);

  private final Rights rights = Rights.shipped();

  static Stream<Arguments> cells() {
    return Arrays.stream(Action.values())
        .flatMap(
            action ->
                Arrays.stream(Role.values())
                    .flatMap(
                        role ->
                            Arrays.stream(Relation.values())
                                .map(relation -> Arguments.of(action, role, relation))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_record_is_open_to_care_staff_of_a_unit_that_takes_part_and_to_nobody_else(
      Action action, Role role, Relation relation) {
    if (!NO_RECORD.contains(action)) {
      assertThat(rights.of(action, role, relation) == Effect.ALLOW)
          .isEqualTo(
              (CARE.contains(role) || decidesOnLimits(action, role))
                  && relation == Relation.OWN_UNIT);
    }
  }

  /** A manager takes a step that goes over a limit, and sees first what stands in its way. */
  private static boolean decidesOnLimits(Action action, Role role) {
    return role == Role.UNIT_MANAGER
        && EnumSet.of(Action.LIMIT_OVERRIDE, Action.STEP_PREVIEW).contains(action);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_unit_without_any_relation_learns_nothing_of_a_person_but_the_log_of_an_auditor(
      Action action, Role role, Relation relation) {
    boolean auditor = action == Action.LOG_READ && role == Role.AUDITOR;
    boolean administrator =
        role == Role.ADMIN
            && EnumSet.of(
                    Action.ORGANISATION_CHANGE,
                    Action.STAFFING_CHANGE,
                    Action.ACCOUNT_CHANGE,
                    Action.MODEL_CHANGE,
                    Action.MODEL_MOVE,
                    Action.DISPOSAL_READ,
                    Action.DISPOSAL_CHANGE)
                .contains(action);
    if (relation == Relation.NONE && !auditor && !administrator) {
      assertThat(rights.of(action, role, relation)).isEqualTo(Effect.HIDE);
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_past_relation_opens_nothing_that_no_relation_would_not_open(
      Action action, Role role, Relation relation) {
    if (relation == Relation.PAST_UNIT) {
      assertThat(rights.of(action, role, relation) == Effect.ALLOW)
          .isEqualTo(rights.of(action, role, Relation.NONE) == Effect.ALLOW);
    }
  }

  @Test
  void the_first_row_that_fits_decides() throws Exception {
    Rights read =
        read(
            """
            action,role,relation,effect
            # nobody reads plans
            PLAN_READ,*,*,FORBID
            *,CARE_STAFF,*,ALLOW
            *,*,*,HIDE
            """);

    assertThat(read.of(Action.PLAN_READ, Role.CARE_STAFF, Relation.OWN_UNIT))
        .isEqualTo(Effect.FORBID);
    assertThat(read.of(Action.PERSON_READ, Role.CARE_STAFF, Relation.NONE)).isEqualTo(Effect.ALLOW);
    assertThat(read.of(Action.PERSON_READ, Role.ADMIN, Relation.OWN_UNIT)).isEqualTo(Effect.HIDE);
  }

  @Test
  void rights_that_do_not_deny_the_rest_are_not_taken() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    action,role,relation,effect
                    PLAN_READ,CARE_STAFF,OWN_UNIT,ALLOW
                    """))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_misspelt_right_is_not_taken() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    action,role,relation,effect
                    PLAN_RAED,CARE_STAFF,OWN_UNIT,ALLOW
                    *,*,*,HIDE
                    """))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Rights read(String lines) throws IOException {
    return Rights.read(new BufferedReader(new StringReader(lines)));
  }
}
