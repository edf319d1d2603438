package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.person.Cover;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.enrolment.BoardSigns.Sign;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.start.Start.Attention;
import se.samordna.text.DateWords;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** Who needs somebody of the caller's teams today, and why. */
final class Attentions {
  private final ModelRegistry registry;
  private final UnitSigns signs;

  Attentions(ModelRegistry registry) {
    this.registry = registry;
    this.signs = new UnitSigns(registry);
  }

  /**
   * All of them, the most pressing first; what speaks for the board is read in one statement.
   *
   * @param boards who is on the units' boards
   */
  List<Attention> of(
      Access access, List<KeptCaseloads.Reading> readings, Map<Id<Unit>, List<EntryRow>> boards) {
    List<Attention> attention = new ArrayList<>();
    Set<Id<Person>> closed =
        BoardEntries.closed(access, boards.values().stream().flatMap(List::stream).toList());
    for (KeptCaseloads.Reading reading : readings) {
      onBoard(
          new BoardEntries(access.today()),
          boards.getOrDefault(reading.unit(), List.of()),
          closed,
          attention);
      waiting(access, reading.carried(), attention);
    }
    speaking(access, readings.stream().map(KeptCaseloads.Reading::unit).toList(), attention);
    attention.sort(Comparator.comparing(Attention::kind));
    return attention;
  }

  private void onBoard(
      BoardEntries make,
      List<EntryRow> entries,
      Set<Id<Person>> closed,
      List<Attention> attention) {
    for (int i = 0; i < entries.size(); i++) {
      EntryRow row = entries.get(i);
      Optional<RunningModel> running = registry.find(row.model(), row.major());
      BoardEntry made = make.of(row, i + 1, running.flatMap(one -> one.model().board()));
      BoardEntry entry = closed.contains(made.person()) ? made.forNamedOnly() : made;
      kind(entry, running.isPresent())
          .ifPresent(
              kind ->
                  attention.add(
                      new Attention(
                          row.person(),
                          entry.personName(),
                          row.enrolment(),
                          kind,
                          why(entry, kind))));
    }
  }

  private static Optional<Attention.Kind> kind(BoardEntry entry, boolean modelHere) {
    if (!modelHere) {
      return Optional.of(Attention.Kind.MODEL_AWAY);
    }
    List<BoardAlert.Kind> alerts = entry.alerts().stream().map(BoardAlert::kind).toList();
    if (alerts.contains(BoardAlert.Kind.NOT_CONFIRMED)
        || alerts.contains(BoardAlert.Kind.CONFIRMATION_LATE)) {
      return Optional.of(Attention.Kind.BOARD_NOT_CONFIRMED);
    }
    if (alerts.contains(BoardAlert.Kind.REVIEW_DUE)
        || alerts.contains(BoardAlert.Kind.REVIEW_LATE)) {
      return Optional.of(Attention.Kind.REVIEW_DUE);
    }
    return alerts.contains(BoardAlert.Kind.NO_ACTION_TODAY)
        ? Optional.of(Attention.Kind.BOARD_NO_ACTION)
        : Optional.empty();
  }

  private static Text why(BoardEntry entry, Attention.Kind kind) {
    String cause = entry.cause().isEmpty() ? "" : entry.cause() + ". ";
    Text alert = alert(entry, kind);
    return switch (kind) {
      case BOARD_NOT_CONFIRMED ->
          new Text(
              cause + entry.openedByName() + " satte upp på tavlan. " + alert.sv() + ".",
              cause + entry.openedByName() + " put up on the board. " + alert.en() + ".");
      case REVIEW_DUE -> new Text(cause + alert.sv() + ".", cause + alert.en() + ".");
      case BOARD_NO_ACTION ->
          new Text(cause + "Ingen åtgärd är planerad i dag.", cause + "Nothing is planned today.");
      case MODEL_AWAY ->
          new Text(
              cause + "Modellen är tillfälligt otillgänglig.",
              cause + "The model is away for now.");
      case REFERRAL_WAITING, SPEAKS_FOR_BOARD -> new Text(entry.cause(), entry.cause());
    };
  }

  /** What the board says of a review or a confirmation, in the same words here. */
  private static Text alert(BoardEntry entry, Attention.Kind kind) {
    List<BoardAlert.Kind> fits =
        kind == Attention.Kind.REVIEW_DUE
            ? List.of(BoardAlert.Kind.REVIEW_DUE, BoardAlert.Kind.REVIEW_LATE)
            : List.of(BoardAlert.Kind.NOT_CONFIRMED, BoardAlert.Kind.CONFIRMATION_LATE);
    return entry.alerts().stream()
        .filter(alert -> fits.contains(alert.kind()))
        .map(BoardAlert::text)
        .findFirst()
        .orElse(new Text("", ""));
  }

  /** Persons for whom something speaks that was recorded; the team decides on the board's page. */
  private void speaking(Access access, List<Id<Unit>> units, List<Attention> attention) {
    for (UnitSigns.Read read : signs.read(access, units)) {
      signs.signs(read, access.today()).stream()
          .findFirst()
          .ifPresent(
              sign ->
                  attention.add(
                      new Attention(
                          read.any().person(),
                          Cover.name(access, read.any().protection(), read.any().personName()),
                          read.any().enrolment(),
                          Attention.Kind.SPEAKS_FOR_BOARD,
                          counted(sign))));
    }
  }

  /** What speaks, with the days of the rows that it was counted from. */
  private static Text counted(Sign sign) {
    return new Text(
        sign.label().sv() + ": " + days(sign, Language.SV) + ".",
        sign.label().en() + ": " + days(sign, Language.EN) + ".");
  }

  private static String days(Sign sign, Language language) {
    return sign.facts().stream()
        .map(fact -> DateWords.dated(fact.day(), language))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Referrals whose answer is due within three days or late. */
  private void waiting(Access access, List<EnrolmentRow> rows, List<Attention> attention) {
    for (EnrolmentRow row : rows) {
      Enrolment enrolment = row.enrolment();
      registry
          .find(enrolment.model(), enrolment.major())
          .flatMap(running -> Deadlines.of(running, enrolment))
          .filter(day -> !day.isAfter(access.today().plusDays(3)))
          .ifPresent(
              day ->
                  attention.add(
                      new Attention(
                          enrolment.person(),
                          Cover.name(access, row.protection(), row.personName()),
                          enrolment.id(),
                          Attention.Kind.REFERRAL_WAITING,
                          answer(day))));
    }
  }

  private static Text answer(LocalDate day) {
    Text by = DateWords.dated(day);
    return new Text("Svara senast " + by.sv() + ".", "Answer by " + by.en() + ".");
  }
}
