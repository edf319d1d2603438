package se.samordna.web.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.enrolment.Candidate;
import se.samordna.enrolment.CoordinatorWanted;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists.Choice;
import se.samordna.web.view.Lists.Wanted;
import se.samordna.web.view.Lists.WantedList;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.PersonView;
import se.samordna.web.view.Tone;

/** Who waits for a coordinator, who could be one for a person, and whom the person wishes for. */
final class CoordinatorPage {
  private final Site site;

  CoordinatorPage(Site site) {
    this.site = site;
  }

  /** Where those who could coordinate a person stand. */
  static String address(Id<Enrolment> enrolment) {
    return "/enrolments/" + enrolment + "/candidates";
  }

  List<Route> routes() {
    return List.of(
        site.get("/caseload/{unit}/waiting", this::waiting),
        site.get("/enrolments/{enrolment}/candidates", visit -> candidates(visit, null)),
        site.post("/enrolments/{enrolment}/candidates", this::wish));
  }

  private Answer waiting(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    Page<CoordinatorWanted> page = site.caseloads().waiting(visit.caller(), unit, visit.page());
    String name = Teams.mine(visit).getOrDefault(unit, "");
    WantedList view =
        new WantedList(
            page.rows().stream().map(row -> wanted(row, visit, false)).toList(),
            new Empty("check-circle", t.of("wanted.none"), t.of("wanted.normally"), null),
            page.next().map(next -> "/caseload/" + unit + "/waiting?after=" + next).orElse(null),
            null);
    return visit.show(
        "wanted",
        visit
            .frame(t.of("wanted.title"), Menu.CASELOAD)
            .lead(t.of("wanted.lead"))
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("caseload.title", name)),
                    new Link("", t.of("wanted.title")))),
        view);
  }

  private Answer candidates(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Enrolment> id = visit.id("enrolment");
    CoordinatorWanted row = site.caseloads().candidates(visit.caller(), id);
    Typed typed = Typed.in(visit, refusal);
    CoordinatorWish wish = row.wish().orElse(null);
    FormView form =
        visit.mended(
            FormView.of(
                address(id),
                t.of("wanted.wish.save"),
                List.of(
                    Field.of(Field.Kind.SELECT, "staff", t.of("wanted.wish.whom"))
                        .options(
                            Choices.orNone(
                                t.of("form.choose"), Teams.staffChoices(visit, row.unit(), true)))
                        .value(typed.or("staff", wish == null ? "" : wish.staff().toString())),
                    Field.of(Field.Kind.LONG, "words", t.of("wanted.wish.words"))
                        .inOwnWords()
                        .mayBeLeftOut()
                        .value(typed.or("words", wish == null ? "" : wish.words())))),
            refusal);
    WantedList view =
        new WantedList(
            List.of(wanted(row, visit, true)), new Empty("people", "", "", null), null, form);
    int status = refusal == null ? 200 : refusal.kind().status();
    return visit.show(
        status,
        "wanted",
        visit
            .frame(t.of("wanted.candidates"), Menu.CASELOAD)
            .lead(t.of("wanted.order"))
            .crumbs(
                List.of(
                    new Link("/caseload/" + row.unit(), t.of("menu.caseload")),
                    new Link("", t.of("wanted.candidates")))),
        view);
  }

  private Answer wish(Visit visit) {
    Id<Enrolment> id = visit.id("enrolment");
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var staff = form.<se.samordna.organisation.Staff>neededId("staff");
          form.check();
          site.caseloads().wish(visit.caller(), id, staff, form.text("words"));
          return Visit.after(address(id), Done.WISH_RECORDED);
        },
        refusal -> candidates(visit, refusal));
  }

  private static Wanted wanted(CoordinatorWanted row, Visit visit, boolean whole) {
    Texts t = visit.t();
    boolean opens = visit.cares(row.unit());
    Optional<String> over =
        visit.manages(row.unit()) && !row.namedOnly()
            ? OverLimitPage.step(visit, row).map(step -> OverLimitPage.address(row, step))
            : Optional.empty();
    return new Wanted(
        "w" + row.enrolment(),
        row.personName(),
        opens ? PersonFrame.address(row.person()) : null,
        facts(row, visit),
        row.wish()
            .map(
                wish ->
                    new PersonView.Voice(
                        t.of("wanted.wishes", wish.staffName()),
                        wish.words().isEmpty() ? t.of("wanted.wish.no.words") : wish.words()))
            .orElse(null),
        row.why().stream().map(Judged::title).map(visit::in).toList(),
        row.candidates().stream()
            .map(one -> choice(one, visit, verb(row, one, over, opens && whole, t)))
            .toList(),
        opens && !whole && !row.namedOnly() ? address(row.enrolment()) : null,
        over.filter(place -> row.why().stream().anyMatch(OverLimitPage::isManagers))
            .map(place -> Button.to(place, t.of("over.decide")).icon("warning").small())
            .orElse(null));
  }

  /** Whoever cares for the person chooses; a manager decides where a limit is in the way. */
  private static @Nullable Button verb(
      CoordinatorWanted row, Candidate one, Optional<String> over, boolean mayChoose, Texts t) {
    String query = "?staff=" + one.after().staff();
    String name = one.after().name();
    if (mayChoose) {
      String place = "/enrolments/" + row.enrolment() + "/coordinator";
      return Button.to(place + query, t.of("wanted.choose", name)).small();
    }
    return over.filter(place -> OverLimitPage.isManagers(one.verdict()))
        .map(place -> Button.to(place + query, t.of("over.choose", name)).small())
        .orElse(null);
  }

  private static List<Fact> facts(CoordinatorWanted row, Visit visit) {
    Texts t = visit.t();
    List<Fact> facts = new ArrayList<>();
    long days = ChronoUnit.DAYS.between(row.since(), visit.today());
    facts.add(
        Fact.of(
            t.of("wanted.since"),
            t.dates().dated(row.since()) + " (" + t.count("caseload.days", days) + ")"));
    facts.add(Fact.of(t.of("wanted.phase"), visit.in(row.phase())));
    row.deadline()
        .ifPresent(day -> facts.add(Fact.of(t.of("wanted.deadline"), t.dates().dated(day))));
    facts.add(
        Fact.of(
            t.of("wanted.now"),
            row.coordinatorName().isEmpty() ? t.of("wanted.nobody") : row.coordinatorName()));
    if (row.namedOnly()) {
      facts.add(Fact.of(t.of("wanted.named"), t.of("wanted.named.only")));
    }
    return facts;
  }

  private static Choice choice(Candidate one, Visit visit, @Nullable Button verb) {
    Texts t = visit.t();
    List<Tag> why = new ArrayList<>();
    if (one.wished()) {
      why.add(new Tag("talk", t.of("wanted.is.wished"), Tone.VOICE));
    }
    if (one.before()) {
      why.add(new Tag("ties", t.of("wanted.before"), Tone.ACTION));
    }
    if (one.contactMinutes() > 0) {
      why.add(new Tag("clock", t.of("wanted.minutes", one.contactMinutes()), Tone.PLAIN));
    }
    return new Choice(
        Integer.toString(one.rank()),
        one.after().name(),
        why,
        LoadWords.sum(one.after(), t),
        visit.in(one.verdict().title()),
        LoadWords.tone(one.after()),
        LoadWords.icon(one.after()),
        verb);
  }
}
