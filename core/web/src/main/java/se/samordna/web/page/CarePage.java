package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards.CareChange;
import se.samordna.enrolment.TeamCare;
import se.samordna.enrolment.TeamCare.Colleague;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;

/** How the team shares the care of somebody on the board: who more than the coordinator. */
final class CarePage {
  private final Site site;

  CarePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/board/entries/{entry}/care", visit -> care(visit, null)),
        site.post("/board/entries/{entry}/care", this::share));
  }

  /** Colleagues of the unit that the entry is at, without the one who coordinates. */
  static List<Option> colleagues(Visit visit, BoardEntry entry) {
    String coordinator =
        Optional.ofNullable(entry.care().coordinator()).map(Id::toString).orElse("");
    Id<Unit> unit =
        visit.site().enrolments().get(visit.caller(), entry.enrolment()).enrolment().unit();
    return Teams.carers(visit, unit).stream()
        .filter(option -> !option.value().equals(coordinator))
        .toList();
  }

  private Answer care(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    FormView form =
        FormView.of(
                BoardPage.entry(entry.id()) + "/care",
                t.of("form.save"),
                fields(visit, entry, refusal))
            .leave(BoardPage.entry(entry.id()), t.of("form.leave"));
    return EntryHeading.ask(visit, entry, t.of("board.care"), form, refusal);
  }

  private static List<Field> fields(Visit visit, BoardEntry entry, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    TeamCare care = entry.care();
    List<Option> colleagues = colleagues(visit, entry);
    List<Option> deputies = new ArrayList<>(List.of(Option.of("", t.of("board.deputy.none"))));
    deputies.addAll(colleagues);
    String expected = care.expectedEnd() == null ? "" : care.expectedEnd().toString();
    return List.of(
        Field.of(
                Field.Kind.CHECKS,
                "alsoMeets",
                BoardWords.whoElse(entry, BoardWords.first(entry.personName()), t))
            .mayBeLeftOut()
            .options(colleagues)
            .answers(
                typed.all(
                    "alsoMeets",
                    care.alsoMeets().stream().map(Colleague::staff).map(Id::toString).toList())),
        Field.of(Field.Kind.SELECT, "deputy", t.of("board.deputy"))
            .mayBeLeftOut()
            .options(deputies)
            .value(
                typed.or(
                    "deputy", Optional.ofNullable(care.deputy()).map(Id::toString).orElse(""))),
        Field.of(Field.Kind.NUMBER, "minutesTarget", t.of("board.minutes"))
            .hint(t.of("board.minutes.hint"))
            .mayBeLeftOut()
            .value(typed.or("minutesTarget", Integer.toString(care.minutesTarget()))),
        Field.of(Field.Kind.RADIO, "network", t.of("board.network"))
            .options(
                List.of(TeamCare.Network.values()).stream()
                    .map(one -> Option.of(one.name(), t.named(one)))
                    .toList())
            .value(typed.or("network", care.network().name())),
        Field.of(Field.Kind.LONG, "networkNote", t.of("board.network.note"))
            .hint(t.of("board.network.hint"))
            .mayBeLeftOut()
            .value(typed.or("networkNote", care.networkNote())),
        DayFields.day("expectedEnd", t.of("board.expected"), expected, typed, t).mayBeLeftOut(),
        FormPages.revision(entry.revision()));
  }

  private Answer share(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          CareChange change =
              new CareChange(
                  form.<Staff>id("deputy"),
                  form.<Staff>ids("alsoMeets"),
                  form.number("minutesTarget", 0),
                  form.choice("network", TeamCare.Network.class, TeamCare.Network.NOT_ASKED),
                  form.text("networkNote"),
                  form.day("expectedEnd"));
          form.check();
          BoardEntry entry =
              site.boards().shareCare(visit.caller(), visit.id("entry"), form.revision(), change);
          return Visit.after(BoardPage.entry(entry.id()), Done.ENTRY_SAVED);
        },
        refusal -> care(visit, refusal));
  }
}
