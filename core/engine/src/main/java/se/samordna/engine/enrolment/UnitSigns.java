package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.rule.SignCatalogue;
import se.samordna.engine.rule.SignSpec;
import se.samordna.engine.store.SignStore.Kind;
import se.samordna.engine.store.SignStore.SignRow;
import se.samordna.engine.store.SignStore.Window;
import se.samordna.enrolment.BoardSigns.CountedRow;
import se.samordna.enrolment.BoardSigns.SetAside;
import se.samordna.enrolment.BoardSigns.Sign;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.BoardDefinition;
import se.samordna.model.SignUse;
import se.samordna.model.Step;
import se.samordna.organisation.Unit;
import se.samordna.rule.Parameters;
import se.samordna.text.Text;

/** What speaks for the board at units, read in one statement and counted for each person. */
final class UnitSigns {
  private static final int SET_ASIDE_DAYS = 90;

  private final ModelRegistry registry;

  UnitSigns(ModelRegistry registry) {
    this.registry = registry;
  }

  /**
   * What was read about one enrolment.
   *
   * @param number the person's place among them from 1, which names a protected person
   */
  record Read(int number, SignRow any, RunningModel running, List<SignRow> rows) {
    /** The name, as everybody may see it. */
    String name() {
      return any.protection().hides() ? "Person " + number : any.personName();
    }

    private BoardDefinition board() {
      return running.model().board().orElseThrow();
    }
  }

  /** Everything recorded that may speak for the board at the units. */
  List<Read> read(Access access, List<Id<Unit>> units) {
    List<SignUse> uses = uses();
    if (units.isEmpty() || uses.isEmpty()) {
      return List.of();
    }
    Map<Id<Enrolment>, List<SignRow>> byEnrolment = new LinkedHashMap<>();
    access.tx().signs().of(access.provider(), units, window(access.today(), uses)).stream()
        .sorted(Comparator.comparing(SignRow::personName).thenComparing(SignRow::enrolment))
        .forEach(
            row -> byEnrolment.computeIfAbsent(row.enrolment(), id -> new ArrayList<>()).add(row));
    List<Read> read = new ArrayList<>();
    byEnrolment
        .values()
        .forEach(
            rows ->
                model(rows.get(0))
                    .ifPresent(
                        model -> read.add(new Read(read.size() + 1, rows.get(0), model, rows))));
    return read;
  }

  private List<SignUse> uses() {
    return registry.running().stream()
        .flatMap(running -> running.model().board().stream())
        .flatMap(board -> board.signs().stream())
        .toList();
  }

  private static Window window(LocalDate today, List<SignUse> uses) {
    int days = uses.stream().mapToInt(use -> use.parameters().number("days", 0)).max().orElse(0);
    int crisis =
        uses.stream().mapToInt(use -> use.parameters().number("crisisDays", 0)).max().orElse(0);
    return new Window(
        today,
        today.minusDays(Math.max(days, crisis)),
        today.minusDays(Math.max(Math.max(days, crisis), SET_ASIDE_DAYS)),
        uses.stream()
            .filter(use -> use.parameters().has("form"))
            .map(use -> use.parameters().text("form"))
            .distinct()
            .toList());
  }

  /**
   * The model, unless it has no board or the person stands on it already; on the way down there is
   * a step up again.
   */
  private Optional<RunningModel> model(SignRow row) {
    return registry
        .find(row.model(), row.major())
        .filter(
            running ->
                running
                    .model()
                    .board()
                    .filter(
                        board ->
                            !board.phases().contains(row.phase())
                                || asking(running, row.phase()).isPresent())
                    .isPresent());
  }

  /** What speaks for the person. */
  List<Sign> signs(Read read, LocalDate today) {
    SignCounts counts = new SignCounts(read.running(), read.rows(), today);
    List<Sign> signs = new ArrayList<>();
    for (SignUse use : read.board().signs()) {
      List<CountedRow> facts = counts.of(use);
      if (!facts.isEmpty()) {
        signs.add(
            new Sign(
                read.any().enrolment(),
                read.name(),
                use.sign(),
                label(use.sign()),
                use.reason(),
                reason(read.board(), use.reason()),
                step(read.running(), read.any().phase(), use.reason()),
                facts));
      }
    }
    return signs;
  }

  /** What was set aside for the person, with the reason. */
  static Stream<SetAside> setAside(Read read) {
    return read.rows().stream()
        .filter(row -> row.kind() == Kind.SET_ASIDE)
        .map(
            row ->
                new SetAside(
                    row.enrolment(),
                    read.name(),
                    label(row.what()),
                    read.any().protection().hides() ? "" : row.words(),
                    row.byName(),
                    row.recordedAt()));
  }

  private static Text label(String sign) {
    return SignCatalogue.find(sign).map(SignSpec::label).orElse(new Text(sign, sign));
  }

  private static Text reason(BoardDefinition board, String code) {
    return board.reason(code).map(BoardDefinition.ReasonCode::label).orElse(new Text(code, code));
  }

  /** The step from the phase that opens a stay for the reason; its own, if it has one. */
  private static Optional<String> step(RunningModel running, String phase, String reason) {
    return opening(running, phase, parameters -> parameters.text("reason", "").equals(reason))
        .or(() -> asking(running, phase));
  }

  /** The step from the phase that opens a stay for a reason that is asked for. */
  private static Optional<String> asking(RunningModel running, String phase) {
    return opening(running, phase, parameters -> parameters.has("reasonField"));
  }

  private static Optional<String> opening(
      RunningModel running, String phase, Predicate<Parameters> how) {
    return running.model().steps().stream()
        .filter(step -> step.from(phase).isPresent())
        .filter(
            step ->
                step.effects().stream()
                    .anyMatch(
                        effect ->
                            effect.effect().equals("open-board") && how.test(effect.parameters())))
        .map(Step::id)
        .findFirst();
  }
}
