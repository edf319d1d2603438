package se.samordna.engine.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.samordna.engine.form.AnsweredForms;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.SignStore.Kind;
import se.samordna.engine.store.SignStore.SignRow;
import se.samordna.enrolment.BoardSigns.CountedRow;
import se.samordna.enrolment.Boards.NewRequest.By;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.form.Value;
import se.samordna.model.SignUse;
import se.samordna.rule.Parameters;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.Text;

/**
 * Counts what speaks for one person to come up on the board, from what was recorded. What was
 * recorded before the person last came down or began to, or before the team set the sign aside, is
 * spent.
 */
final class SignCounts {
  private static final Map<String, BiFunction<SignCounts, SignUse, List<CountedRow>>> COUNTS =
      Map.of(
          "visits-missed", SignCounts::missed,
          "form-item-ticked", SignCounts::ticked,
          "crisis-plan-used", SignCounts::planUsed,
          "support-asked-for", SignCounts::askedFor,
          "coordinator-away", SignCounts::away,
          "admission-noted", SignCounts::admitted);

  private final RunningModel running;
  private final List<SignRow> rows;
  private final LocalDate today;

  /**
   * @param rows about one enrolment
   */
  SignCounts(RunningModel running, List<SignRow> rows, LocalDate today) {
    this.running = running;
    this.rows = rows;
    this.today = today;
  }

  /** The rows that a sign is counted from, oldest first; none when it does not speak. */
  List<CountedRow> of(SignUse use) {
    return COUNTS.getOrDefault(use.sign(), (counts, other) -> List.of()).apply(this, use).stream()
        .sorted(Comparator.comparing(CountedRow::day))
        .toList();
  }

  /** The names that are counted. */
  static List<String> counted() {
    return COUNTS.keySet().stream().sorted().toList();
  }

  private List<CountedRow> missed(SignUse use) {
    List<CountedRow> visits =
        fresh(Kind.MISSED_VISIT, use)
            .map(row -> on(row.day(), "Besök, personen nåddes inte", "Visit, not reached"))
            .toList();
    return visits.size() >= use.parameters().number("count").intValueExact() ? visits : List.of();
  }

  private List<CountedRow> planUsed(SignUse use) {
    return fresh(Kind.CRISIS_PLAN_USED, use)
        .map(row -> on(row.day(), "Krisplanen användes", "The crisis plan was used"))
        .toList();
  }

  private List<CountedRow> askedFor(SignUse use) {
    return fresh(Kind.ASKED_FOR, use)
        .filter(row -> !row.what().equals(By.WARD.name()))
        .map(
            row ->
                row.what().equals(By.PERSON.name())
                    ? on(row.day(), "Personen bad om mer stöd", "The person asked for more support")
                    : on(
                        row.day(),
                        "En närstående bad om mer stöd",
                        "A close one asked for more support"))
        .toList();
  }

  private List<CountedRow> admitted(SignUse use) {
    return fresh(Kind.ASKED_FOR, use)
        .filter(row -> row.what().equals(By.WARD.name()))
        .map(row -> on(row.day(), "Avdelning eller akut hörde av sig", "A ward or emergency told"))
        .toList();
  }

  /** An absence goes on; only a decision made while it does sets it aside. */
  private List<CountedRow> away(SignUse use) {
    int days = use.parameters().number("days").intValueExact();
    List<CountedRow> crises = crises(use.parameters());
    List<CountedRow> absences =
        of(Kind.COORDINATOR_AWAY)
            .filter(row -> length(row) > days)
            .filter(row -> setAsideAt(use).isBefore(Days.start(row.day())))
            .map(this::absence)
            .toList();
    return crises.isEmpty() || absences.isEmpty()
        ? List.of()
        : Stream.concat(absences.stream(), crises.stream()).toList();
  }

  private long length(SignRow absence) {
    LocalDate last = absence.to() == null ? today : absence.to();
    return ChronoUnit.DAYS.between(absence.day(), last) + 1;
  }

  private CountedRow absence(SignRow row) {
    LocalDate last = row.to();
    String sv = last == null ? "" : " till " + DateWords.dated(last, Language.SV);
    String en = last == null ? "" : " until " + DateWords.dated(last, Language.EN);
    return on(row.day(), row.byName() + " är borta" + sv, row.byName() + " is away" + en);
  }

  private List<CountedRow> crises(Parameters parameters) {
    LocalDate since = today.minusDays(parameters.number("crisisDays").intValueExact());
    List<String> codes = parameters.texts("crisisReasons");
    List<CountedRow> crises = new ArrayList<>();
    of(Kind.CAME_DOWN)
        .filter(row -> codes.contains(row.what()) && !row.day().isBefore(since))
        .map(
            row ->
                on(
                    row.day(),
                    "På tavlan i kris fram till dess",
                    "On the board in a crisis until then"))
        .forEach(crises::add);
    of(Kind.CRISIS_PLAN_USED)
        .filter(row -> !row.day().isBefore(since))
        .map(row -> on(row.day(), "Krisplanen användes", "The crisis plan was used"))
        .forEach(crises::add);
    return crises;
  }

  private List<CountedRow> ticked(SignUse use) {
    return fresh(Kind.FORM, use)
        .filter(row -> row.what().startsWith(use.parameters().text("form") + "|"))
        .flatMap(row -> ticked(row, use.parameters().texts("items")))
        .toList();
  }

  private Stream<CountedRow> ticked(SignRow row, List<String> items) {
    return running.form(Canonical.of(row.what())).stream()
        .flatMap(
            form ->
                items.stream()
                    .filter(item -> saysYes(form, row, item))
                    .map(item -> new CountedRow(row.day(), question(form, item))));
  }

  private static boolean saysYes(Form form, SignRow row, String item) {
    return AnsweredForms.answers(form, row.words()).everywhere(item).stream()
        .anyMatch(value -> value instanceof Value.YesNo answer && answer.yes());
  }

  private static Text question(Form form, String item) {
    return form.item(item).map(question -> question.label().text()).orElse(new Text(item, item));
  }

  private Stream<SignRow> fresh(Kind kind, SignUse use) {
    LocalDate since = today.minusDays(use.parameters().number("days").intValueExact());
    Instant down = newest(of(Kind.CAME_DOWN));
    Instant aside = setAsideAt(use);
    return of(kind)
        .filter(row -> !row.day().isBefore(since))
        .filter(row -> row.recordedAt().isAfter(down) && row.recordedAt().isAfter(aside));
  }

  /** When the team last set the sign aside. */
  private Instant setAsideAt(SignUse use) {
    return newest(of(Kind.SET_ASIDE).filter(row -> row.what().equals(use.sign())));
  }

  private static Instant newest(Stream<SignRow> rows) {
    return rows.map(SignRow::recordedAt).max(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  private Stream<SignRow> of(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind);
  }

  private static CountedRow on(LocalDate day, String sv, String en) {
    return new CountedRow(day, new Text(sv, en));
  }
}
