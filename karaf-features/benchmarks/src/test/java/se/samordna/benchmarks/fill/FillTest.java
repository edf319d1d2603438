package se.samordna.benchmarks.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.benchmarks.population.CareModel;
import se.samordna.benchmarks.population.EnrolmentRow;
import se.samordna.benchmarks.population.Population;
import se.samordna.benchmarks.population.Profile;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.PersonStore.Wanted;
import se.samordna.engine.store.Store;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.plan.Plan;
import se.samordna.store.StoreFile;

/** A thousand persons written into a file, and read by the store that everybody reads with. */
class FillTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final IdentifierReader READER = new IdentifierReader(List.of());
  private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());

  @TempDir static Path home;
  private static final Population POPULATION = new Population(1, TODAY, Profile.thin(1_000));
  private static StoreFile file;
  private static Store store;
  private static Id<Provider> provider;
  private static LoadTarget target;

  @BeforeAll
  static void fill() throws Exception {
    StoreFile filled = StoreFile.open(home);
    target = Fill.fill(filled.store(), 1, TODAY, Profile.thin(1_000), QUIET);
    target.write(home);
    filled.closeCompact();
    file = StoreFile.open(home);
    store = file.store();
    provider = store.<Id<Provider>>read(tx -> tx.organisations().providers().get(0).id());
  }

  @AfterAll
  static void close() {
    file.close();
  }

  @Test
  void a_person_is_read_with_number_plan_network_and_contacts() {
    Id<Person> id = new Id<>(POPULATION.person(17).id());
    Person person = store.<Person>read(tx -> tx.persons().get(provider, id, READER).orElseThrow());

    assertThat(person.familyName()).isEqualTo(POPULATION.person(17).familyName());
    assertThat(person.identifiers())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.identifier().value()).isEqualTo(POPULATION.person(17).identifier()));
    Plan plan = store.<Plan>read(tx -> tx.plans().of(provider, List.of(id)).get(id).get(0));
    assertThat(plan.current()).isNotNull();
    assertThat(plan.content().goals()).hasSameSizeAs(POPULATION.goals(17));
    assertThat(plan.content().interventions()).hasSameSizeAs(POPULATION.interventions(17));
    assertThat(store.<Integer>read(tx -> tx.networks().of(provider, List.of(id)).get(id).size()))
        .isEqualTo(POPULATION.members(17).size());
    assertThat(
            store.<Integer>read(
                tx -> tx.contacts().of(provider, id, PageRequest.first(50)).rows().size()))
        .isEqualTo(5);
  }

  @Test
  void the_board_that_is_measured_has_two_hundred_persons_with_reasons_and_actions() {
    List<EntryRow> board =
        store.<List<EntryRow>>read(
            tx -> tx.boards().openAt(provider, Id.<Unit>of(target.unit()), TODAY));

    assertThat(board)
        .hasSize(Fill.LARGE_BOARD)
        .allSatisfy(
            card -> {
              assertThat(card.reasons()).hasSize(1);
              assertThat(card.actions()).hasSize(2);
              assertThat(card.coordinatorName()).isNotBlank();
              assertThat(card.crisisPlanExists()).isTrue();
            });
  }

  @Test
  void a_caseload_is_carried_by_the_teams_coordinators() {
    var carried =
        store.read(tx -> tx.caseloads().carried(provider, List.of(Id.<Unit>of(target.unit()))));
    var posts =
        store.read(
            tx -> tx.caseloads().posts(provider, List.of(Id.<Unit>of(target.unit())), TODAY));

    assertThat(carried).hasSize(Fill.LARGE_BOARD);
    assertThat(posts.stream().filter(post -> post.caseCarrying())).hasSize(10);
    assertThat(carried)
        .allSatisfy(
            row ->
                assertThat(posts)
                    .anySatisfy(
                        post ->
                            assertThat(Optional.ofNullable(row.enrolment().coordinator()))
                                .hasValueSatisfying(
                                    held -> assertThat(held.staff()).isEqualTo(post.staff()))));
  }

  @Test
  void everybody_in_fact_is_enrolled_and_so_many_on_a_board_as_the_population_says() {
    List<EnrolmentRow> fact =
        IntStream.range(0, POPULATION.size())
            .boxed()
            .flatMap(person -> POPULATION.enrolments(person).stream())
            .filter(row -> row.model() == CareModel.FACT && row.to() == null)
            .toList();
    var open = store.read(tx -> tx.enrolments().countOpen("fact"));

    assertThat(open.open()).isEqualTo(fact.size() + Fill.LARGE_BOARD);
    assertThat(open.onBoard())
        .isEqualTo((int) fact.stream().filter(EnrolmentRow::onBoard).count() + Fill.LARGE_BOARD);
  }

  @Test
  void phases_of_a_closed_enrolment_follow_on_each_other() {
    EnrolmentRow closed =
        IntStream.range(0, POPULATION.size())
            .mapToObj(person -> POPULATION.enrolments(person).get(0))
            .filter(row -> row.model() == CareModel.FACT && row.to() != null)
            .findFirst()
            .orElseThrow();
    var found =
        store.read(tx -> tx.enrolments().find(provider, new Id<>(closed.id())).orElseThrow());
    var history =
        store.read(
            tx ->
                tx.enrolments()
                    .history(provider, List.of(found.enrolment().id()))
                    .get(found.enrolment().id()));

    assertThat(found.enrolment().lifecycle()).isEqualTo(Lifecycle.CLOSED);
    assertThat(history)
        .extracting(interval -> interval.id())
        .containsExactly("REFERRED", "INDIVIDUAL", "CLOSED");
    assertThat(history.get(0).to()).isEqualTo(history.get(1).from());
    assertThat(history.get(1).to()).isEqualTo(history.get(2).from());
    assertThat(history.get(2).to()).isNull();
  }

  @Test
  void the_team_of_the_measurements_is_found_by_searching_and_nobody_else_is() {
    var found =
        store.read(
            tx ->
                tx.persons()
                    .find(
                        new Wanted(
                            provider,
                            List.of(Id.<Unit>of(target.unit())),
                            List.of(),
                            null,
                            null,
                            null),
                        PageRequest.first(50),
                        READER));

    assertThat(found.rows()).hasSize(50);
    assertThat(found.nextCursor()).isNotNull();
  }

  @Test
  void the_plan_that_is_measured_is_of_some_five_kilobytes() {
    Plan plan =
        store.<Plan>read(tx -> tx.plans().get(provider, Id.of(target.plan())).orElseThrow());

    assertThat(plan.person().toString()).isEqualTo(target.person());
    assertThat(plan.content().interventions()).hasSize(16);
  }

  @Test
  void the_account_of_the_measurements_leads_the_team() throws Exception {
    var known = store.read(tx -> tx.accounts().byName(Fill.USER).orElseThrow());

    assertThat(LoadTarget.read(home)).isEqualTo(target);
    assertThat(known.passwordHash()).startsWith("$argon2id$");
  }

  @Test
  void a_store_that_holds_something_is_not_filled() {
    assertThatThrownBy(() -> Fill.fill(store, 1, TODAY, Profile.thin(10), QUIET))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
