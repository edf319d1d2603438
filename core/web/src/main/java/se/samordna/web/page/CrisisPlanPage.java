package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.contact.ContactPath;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.Call;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** The crisis plan: read, dial, print on one sheet, write and evaluate. */
final class CrisisPlanPage {
  private static final CrisisPlanContent NOTHING =
      new CrisisPlanContent("", "", "", "", "", "", List.of(), "", "", "", "", "", List.of());
  private static final int CALLS = 4;
  private static final int CONTACTS = 5;

  private final Site site;

  CrisisPlanPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/crisis-plan", this::show),
        site.get("/persons/{person}/crisis-plan/edit", visit -> form(visit, null)),
        site.post("/persons/{person}/crisis-plan/edit", this::write),
        site.get("/persons/{person}/crisis-plan/evaluate", visit -> evaluation(visit, null)),
        site.post("/persons/{person}/crisis-plan/evaluate", this::evaluate));
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
                        "",
                        List.of()));
    return visit.show("crisis", frame.frame().shape(Shape.CRISIS), view);
  }

  private static Lists.Crisis sheet(CrisisPlan plan, PersonFrame frame, Visit visit, Button write) {
    Texts t = visit.t();
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to("#print", t.of("crisis.print")).icon("print"));
    verbs.add(write);
    verbs.add(
        Button.to(frame.address() + "/crisis-plan/evaluate", t.of("crisis.evaluate"))
            .icon("check"));
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
        parts(plan.content(), frame, t),
        null,
        t.of(
            "crisis.printed",
            t.dates().near(visit.now(), visit.today()),
            visit.caller().displayName()),
        verbs);
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

  private static List<CrisisPart> parts(CrisisPlanContent plan, PersonFrame frame, Texts t) {
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

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Optional<CrisisPlan> plan = frame.file().crisisPlan();
    Typed typed = Typed.in(visit, refusal);
    CrisisPlanContent now =
        typed.sent().map(CrisisPlanPage::read).orElse(plan.map(CrisisPlan::content).orElse(NOTHING));
    LocalDate review = visit.today().plusYears(1);
    List<Field> last =
        List.of(
            Field.of(Field.Kind.LONG, "copies", t.of("crisis.copies"))
                .hint(t.of("form.one.a.line"))
                .mayBeLeftOut()
                .value(String.join("\n", now.copies())),
            Field.of(
                    Field.Kind.TICK,
                    "copyOffered",
                    t.of("crisis.copy.offered", frame.person().givenName()))
                .value(typed.or("copyOffered", "")),
            Field.of(Field.Kind.DATE, "reviewBy", t.of("crisis.review.by"))
                .hint(t.of("crisis.review.hint"))
                .value(typed.or("reviewBy", review.toString())),
            FormPages.revision(plan.map(CrisisPlan::number).orElse(0)));
    FormView form =
        new FormView(
            frame.address() + "/crisis-plan/edit",
            List.of(
                new Section(
                    "before",
                    t.of("crisis.part.before"),
                    "",
                    List.of(
                        own(t, "triggers", t.of("crisis.triggers"), now.triggers()),
                        own(t, "earlySigns", t.of("crisis.signs"), now.earlySigns())
                            .hint(t.of("crisis.signs.hint")),
                        plain(
                            "howOthersNotice",
                            t.of("crisis.others.notice"),
                            now.howOthersNotice()))),
                new Section(
                    "do",
                    t.of("crisis.part.do"),
                    "",
                    List.of(
                        own(t, "whatIDo", t.of("crisis.i.do"), now.whatIDo()),
                        own(t, "whatHelps", t.of("crisis.helps"), now.whatHelps()),
                        own(
                            t,
                            "whatDoesNotHelp",
                            t.of("crisis.helps.not"),
                            now.whatDoesNotHelp()))),
                new Section(
                    "contacts",
                    t.of("crisis.contacts"),
                    t.of("crisis.contacts.lead"),
                    contacts(now, t)),
                new Section(
                    "care",
                    t.of("crisis.part.care"),
                    "",
                    List.of(
                        plain("services", t.of("crisis.services"), now.services()),
                        plain("medicines", t.of("crisis.medicines"), now.medicines()),
                        plain("practicalities", t.of("crisis.practical"), now.practicalities()),
                        own(t, "ifAdmitted", t.of("crisis.admitted"), now.ifAdmitted()),
                        plain("homeVisits", t.of("crisis.visits"), now.homeVisits()))),
                new Section("copies", t.of("crisis.part.copies"), "", last)),
            List.of(),
            Button.to("", t.of("form.save")).primary(),
            Button.to(frame.address() + "/crisis-plan", t.of("form.leave")),
            "");
    String name = frame.person().givenName();
    return FormPages.show(
        visit,
        frame
            .below(t.of("crisis.write.title"), Tab.CRISIS)
            .shape(Shape.NARROW)
            .lead(t.of("crisis.write.lead", name)),
        form,
        refusal);
  }

  private static Field own(Texts t, String name, String label, String now) {
    return Field.of(Field.Kind.LONG, name, label)
        .hint(t.of("form.one.a.line"))
        .inOwnWords()
        .mayBeLeftOut()
        .value(now);
  }

  private static Field plain(String name, String label, String now) {
    return Field.of(Field.Kind.LONG, name, label).mayBeLeftOut().value(now);
  }

  private static List<Field> contacts(CrisisPlanContent now, Texts t) {
    List<Field> fields = new ArrayList<>();
    int rows = Math.max(3, Math.min(CONTACTS, now.contacts().size() + 1));
    for (int i = 0; i < rows; i++) {
      CrisisContact one =
          i < now.contacts().size() ? now.contacts().get(i) : new CrisisContact("", "", "");
      fields.add(
          Field.of(Field.Kind.TEXT, "contact-" + i + "-name", t.of("crisis.contact.name", i + 1))
              .mayBeLeftOut()
              .value(one.name()));
      fields.add(
          Field.of(
                  Field.Kind.TEXT,
                  "contact-" + i + "-relation",
                  t.of("crisis.contact.relation", i + 1))
              .mayBeLeftOut()
              .value(one.relation()));
      fields.add(
          Field.of(Field.Kind.PHONE, "contact-" + i + "-phone", t.of("crisis.contact.phone", i + 1))
              .mayBeLeftOut()
              .value(one.phone()));
    }
    return fields;
  }

  private static CrisisPlanContent read(Reading form) {
    List<CrisisContact> contacts = new ArrayList<>();
    for (int i = 0; i < CONTACTS; i++) {
      String name = form.text("contact-" + i + "-name");
      String phone = form.text("contact-" + i + "-phone");
      if (!name.isEmpty() || !phone.isEmpty()) {
        contacts.add(new CrisisContact(name, form.text("contact-" + i + "-relation"), phone));
      }
    }
    return new CrisisPlanContent(
        form.text("triggers"),
        form.text("earlySigns"),
        form.text("howOthersNotice"),
        form.text("whatIDo"),
        form.text("whatHelps"),
        form.text("whatDoesNotHelp"),
        contacts,
        form.text("services"),
        form.text("medicines"),
        form.text("practicalities"),
        form.text("ifAdmitted"),
        form.text("homeVisits"),
        form.lines("copies"));
  }

  private Answer write(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          LocalDate review = form.neededDay("reviewBy", visit.today().plusYears(1));
          form.check();
          site.plans()
              .writeCrisisPlan(
                  visit.caller(),
                  visit.id("person"),
                  form.revision(),
                  read(form),
                  review,
                  form.ticked("copyOffered"));
          return Visit.after(
              "/persons/" + visit.id("person") + "/crisis-plan", Done.CRISIS_PLAN_WRITTEN);
        },
        refusal -> form(visit, refusal));
  }

  private Answer evaluation(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    String name = frame.person().givenName();
    Optional<CrisisPlan> plan = frame.file().crisisPlan();
    if (plan.isEmpty()) {
      return Answer.seeOther(frame.address() + "/crisis-plan");
    }
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                frame.address() + "/crisis-plan/evaluate",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TICK, "used", t.of("crisis.used"))
                        .value(typed.or("used", "")),
                    Field.of(Field.Kind.TICK, "withPerson", t.of("crisis.with.person", name))
                        .value(typed.or("withPerson", "true")),
                    Field.of(Field.Kind.LONG, "whatHelped", t.of("crisis.what.helped"))
                        .inOwnWords()
                        .value(typed.or("whatHelped", "")),
                    Field.of(Field.Kind.LONG, "whatToChange", t.of("crisis.what.change"))
                        .inOwnWords()
                        .mayBeLeftOut()
                        .value(typed.or("whatToChange", "")),
                    Field.of(Field.Kind.DATE, "date", t.of("plan.evaluated.on"))
                        .value(typed.or("date", visit.today().toString())),
                    FormPages.revision(plan.get().number())))
            .leave(frame.address() + "/crisis-plan", t.of("form.leave"));
    return FormPages.show(
        visit,
        frame
            .below(t.of("crisis.evaluate"), Tab.CRISIS)
            .shape(Shape.NARROW)
            .lead(t.of("crisis.evaluate.lead", name)),
        form,
        refusal);
  }

  private Answer evaluate(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          CrisisPlanEvaluation evaluation =
              new CrisisPlanEvaluation(
                  form.neededDay("date", visit.today()),
                  form.ticked("used"),
                  form.text("whatHelped"),
                  form.text("whatToChange"),
                  form.ticked("withPerson"));
          form.check();
          site.plans()
              .evaluateCrisisPlan(visit.caller(), visit.id("person"), form.revision(), evaluation);
          return Visit.after(
              "/persons/" + visit.id("person") + "/crisis-plan", Done.CRISIS_PLAN_EVALUATED);
        },
        refusal -> evaluation(visit, refusal));
  }
}
