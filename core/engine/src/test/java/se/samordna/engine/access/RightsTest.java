package se.samordna.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/** Walks every cell of action, role, relation and identity. */
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
          Action.NAMED_STAFF_READ,
          Action.NAMED_STAFF_CHANGE,
          Action.EMERGENCY_OPEN,
          Action.EMERGENCY_READ,
          Action.EMERGENCY_REVIEW,
          Action.STAFF_IDENTITY_READ,
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

  /** What nobody asks the gate for: it is decided elsewhere, or for an operator. */
  private static final Set<Action> NOT_ASKED =
      EnumSet.of(Action.ANSWER_READ, Action.READ_FROM_OUTSIDE, Action.DISPOSAL_RUN, Action.LOG_IN);

  private static final int MOST_ROWS = 200;

  private final Rights rights = Rights.shipped();

  static Stream<Arguments> cells() {
    return Arrays.stream(Action.values())
        .flatMap(
            action ->
                Arrays.stream(Role.values())
                    .flatMap(
                        role ->
                            Arrays.stream(Relation.values())
                                .flatMap(
                                    relation ->
                                        Arrays.stream(Identity.values())
                                            .map(
                                                identity ->
                                                    Arguments.of(
                                                        action, role, relation, identity)))));
  }

  @Test
  void a_record_is_open_to_care_staff_of_a_unit_that_takes_part_and_to_nobody_else() {
    each(
        (action, role, relation, identity) -> {
          if (!NO_RECORD.contains(action)) {
            assertThat(rights.of(action, role, relation, identity) == Effect.ALLOW)
                .as("%s %s %s %s", action, role, relation, identity)
                .isEqualTo(
                    (CARE.contains(role) || decidesOnLimits(action, role))
                        && relation == Relation.OWN_UNIT
                        && identity != Identity.HIDDEN);
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
            Action.AUDIT_SEARCH,
            Action.AUDIT_SAMPLE,
            Action.AUDIT_SAMPLE_READ,
            Action.AUDIT_REVIEW,
            Action.EMERGENCY_READ,
            Action.EMERGENCY_REVIEW);
    Set<Action> administered =
        EnumSet.of(
            Action.ORGANISATION_CHANGE,
            Action.STAFFING_CHANGE,
            Action.STAFF_IDENTITY_READ,
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
            assertThat(rights.of(action, role, relation, identity))
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
            assertThat(rights.of(action, role, relation, identity) == Effect.ALLOW)
                .as("%s %s %s", action, role, identity)
                .isEqualTo(rights.of(action, role, Relation.NONE, identity) == Effect.ALLOW);
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
            assertThat(rights.of(action, role, relation, identity))
                .as("%s %s", action, role)
                .isEqualTo(Effect.NAMED_ONLY);
          }
        });
  }

  @Test
  void only_those_whose_unit_takes_part_are_told_that_something_is_for_named_staff() {
    each(
        (action, role, relation, identity) -> {
          if (rights.of(action, role, relation, identity) == Effect.NAMED_ONLY) {
            assertThat(relation).isEqualTo(Relation.OWN_UNIT);
            assertThat(identity).isEqualTo(Identity.HIDDEN);
          }
        });
  }

  @Test
  void an_emergency_opens_what_a_named_one_reads_and_not_who_is_named() {
    each(
        (action, role, relation, identity) -> {
          if (identity == Identity.EMERGENCY && action != Action.NAMED_STAFF_CHANGE) {
            assertThat(rights.of(action, role, relation, identity))
                .as("%s %s %s", action, role, relation)
                .isEqualTo(rights.of(action, role, relation, Identity.NAMED));
          }
        });
    assertThat(
            rights.of(
                Action.NAMED_STAFF_CHANGE, Role.CARE_STAFF, Relation.OWN_UNIT, Identity.EMERGENCY))
        .isEqualTo(Effect.FORBID);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_word_of_every_row_decides_something(Rights.Row row) {
    Set<Object> deciding = new HashSet<>();
    each(
        (action, role, relation, identity) -> {
          if (rights.deciding(action, role, relation, identity).equals(row)) {
            deciding.addAll(List.of(action, role, relation, identity));
          }
        });
    List<Object> named = new ArrayList<>();
    named.addAll(whole(row.actions(), Action.class));
    named.addAll(whole(row.roles(), Role.class));
    named.addAll(whole(row.relations(), Relation.class));
    named.addAll(whole(row.identities(), Identity.class));
    assertThat(deciding).isNotEmpty().containsAll(named);
  }

  /** The words of a cell; {@code *} is no word. */
  private static <E extends Enum<E>> Set<E> whole(Set<E> words, Class<E> type) {
    return words.size() == type.getEnumConstants().length ? Set.of() : words;
  }

  static Stream<Rights.Row> rows() {
    return Rights.shipped().rows().stream();
  }

  @Test
  void the_table_is_short_and_every_action_is_somebodys() {
    assertThat(rights.rows()).hasSizeLessThanOrEqualTo(MOST_ROWS);
    Set<Action> granted = EnumSet.noneOf(Action.class);
    each(
        (action, role, relation, identity) -> {
          if (rights.of(action, role, relation, identity) == Effect.ALLOW) {
            granted.add(action);
          }
        });
    assertThat(granted).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NOT_ASKED)));
  }

  @Test
  void the_first_row_that_fits_decides() throws Exception {
    Rights read =
        read(
            """
            action,role,relation,identity,effect,law
            # nobody reads plans
            PLAN_READ FORM_READ,*,*,*,FORBID,ours
            *,CARE_STAFF,*,ORDINARY,ALLOW,PDL 4 kap. 1 §, and more
            *,*,*,*,HIDE,ours
            """);

    assertThat(of(read, Action.PLAN_READ, Role.CARE_STAFF)).isEqualTo(Effect.FORBID);
    assertThat(of(read, Action.FORM_READ, Role.CARE_STAFF)).isEqualTo(Effect.FORBID);
    assertThat(of(read, Action.PERSON_READ, Role.CARE_STAFF)).isEqualTo(Effect.ALLOW);
    assertThat(of(read, Action.PERSON_READ, Role.ADMIN)).isEqualTo(Effect.HIDE);
  }

  private static Effect of(Rights rights, Action action, Role role) {
    return rights.of(action, role, Relation.OWN_UNIT, Identity.ORDINARY);
  }

  @Test
  void rights_that_do_not_deny_the_rest_are_not_taken() {
    assertThatThrownBy(() -> rows("PLAN_READ,CARE_STAFF,OWN_UNIT,*,ALLOW,ours"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_misspelt_right_is_not_taken() {
    assertThatThrownBy(() -> rows("PLAN_RAED,*,*,*,HIDE,ours", "*,*,*,*,HIDE,ours"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_right_that_names_no_law_is_not_taken() {
    assertThatThrownBy(() -> rows("PLAN_READ,*,*,*,HIDE,", "*,*,*,*,HIDE,ours"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Rights rows(String... rows) throws IOException {
    return read("heading\n" + String.join("\n", rows));
  }

  private static Rights read(String lines) throws IOException {
    return Rights.read(new BufferedReader(new StringReader(lines)));
  }

  private static void each(Cell cell) {
    cells()
        .map(Arguments::get)
        .forEach(
            one -> cell.look((Action) one[0], (Role) one[1], (Relation) one[2], (Identity) one[3]));
  }

  /** Looks at one cell of the access space. */
  private interface Cell {
    void look(Action action, Role role, Relation relation, Identity identity);
  }
}
