package se.samordna.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.contact.ContactPath;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.Call;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** The crisis plan: read, dial, and print on one sheet. */
final class CrisisPlanPage {
  private static final int CALLS = 4;

  private final Site site;

  CrisisPlanPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/crisis-plan", this::show),
        site.get("/persons/{person}/crisis-plan.html", this::file));
  }

  /** The same on one file, which opens without a network. */
  private Answer file(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    CrisisPlan plan = frame.file().crisisPlan().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    String file = CrisisPlanFile.write(sheet(plan, frame, visit, Button.to("", "")), t);
    return Answer.of(200, "text/html; charset=utf-8", file.getBytes(StandardCharsets.UTF_8))
        .with(
            "Content-Disposition", "attachment; filename=\"" + t.of("crisis.file.name") + ".html\"")
        .with("Cache-Control", "no-store");
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    String name = frame.person().givenName();
    Optional<CrisisPlan> plan = frame.file().crisisPlan();
    Button write =
        Button.to(
                frame.address() + "/crisis-plan/edit",
                t.of(plan.isPresent() ? "crisis.change" : "crisis.write"))
            .icon("pencil");
    Lists.Crisis view =
        plan.map(one -> sheet(one, frame, visit, write))
            .orElseGet(
                () ->
                    new Lists.Crisis(
                        frame.banner(Tab.CRISIS),
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        new Empty(
                            "life",
                            t.of("crisis.none", name),
                            t.of("crisis.none.normally", name),
                            write.primary()),
                        false,
                        "",
                        List.of()));
    return visit.show("crisis", frame.frame().shape(Shape.CRISIS), view);
  }

  private static List<Button> verbs(PersonFrame frame, Button write, Texts t) {
    String at = frame.address() + "/crisis-plan";
    return List.of(
        Button.to("#print", t.of("crisis.print")).icon("print"),
        Button.to(at + ".html", t.of("crisis.file")),
        write,
        Button.to(at + "/evaluate", t.of("crisis.evaluate")).icon("check"));
  }

  private static Lists.Crisis sheet(CrisisPlan plan, PersonFrame frame, Visit visit, Button write) {
    Texts t = visit.t();
    String by =
        plan.evaluatedOn() == null
            ? t.of("crisis.own.words", t.whose(frame.person().givenName()))
            : t.of("crisis.evaluated", t.dates().dated(plan.evaluatedOn()))
                + " "
                + t.of("crisis.own.words", t.whose(frame.person().givenName()));
    return new Lists.Crisis(
        frame.banner(Tab.CRISIS),
        t.of("crisis.heading", frame.person().name()),
        by,
        t.of("crisis.version", plan.number(), t.dates().dated(Days.of(plan.writtenAt()))),
        t.of("crisis.review", t.dates().dated(plan.reviewBy())),
        frame.number().orElse(""),
        calls(plan, frame, t),
        parts(plan.content(), t),
        null,
        true,
        t.of("crisis.printed", t.dates().dated(visit.now()), visit.caller().displayName()),
        verbs(frame, write, t));
  }

  private static List<Call> calls(CrisisPlan plan, PersonFrame frame, Texts t) {
    List<Call> calls = new ArrayList<>();
    calls.add(new Call(t.of("crisis.danger"), "112", "112"));
    for (ContactPath path : frame.file().contactPaths()) {
      Phones.dial(path.channel())
          .ifPresent(
              dial -> calls.add(new Call(path.hours() + ", " + path.who(), path.channel(), dial)));
    }
    for (CrisisContact contact : plan.content().contacts()) {
      Phones.dial(contact.phone())
          .ifPresent(
              dial ->
                  calls.add(
                      new Call(contact.name() + ", " + contact.relation(), contact.phone(), dial)));
    }
    return calls.stream().limit(CALLS).toList();
  }

  private static List<CrisisPart> parts(CrisisPlanContent plan, Texts t) {
    List<String> contacts =
        plan.contacts().stream()
            .map(one -> one.name() + ", " + one.relation() + ", " + one.phone())
            .toList();
    return List.of(
        own(t.of("crisis.triggers"), plan.triggers(), false),
        own(t.of("crisis.signs"), plan.earlySigns(), true),
        said(t.of("crisis.others.notice"), plan.howOthersNotice()),
        own(t.of("crisis.i.do"), plan.whatIDo(), false),
        own(t.of("crisis.helps"), plan.whatHelps(), false),
        own(t.of("crisis.helps.not"), plan.whatDoesNotHelp(), false),
        new CrisisPart(t.of("crisis.contacts"), contacts, true, false),
        said(t.of("crisis.services"), plan.services()),
        said(t.of("crisis.medicines"), plan.medicines()),
        said(t.of("crisis.practical"), plan.practicalities()),
        own(t.of("crisis.admitted"), plan.ifAdmitted(), false),
        said(t.of("crisis.visits"), plan.homeVisits()),
        new CrisisPart(
            t.of("crisis.copies"),
            plan.copies().isEmpty() ? List.of() : List.of(String.join(", ", plan.copies())),
            false,
            false));
  }

  private static CrisisPart own(String title, String text, boolean numbered) {
    return new CrisisPart(
        title, text.lines().filter(line -> !line.isBlank()).toList(), numbered, true);
  }

  private static CrisisPart said(String title, String text) {
    return new CrisisPart(
        title, text.lines().filter(line -> !line.isBlank()).toList(), false, false);
  }
}
