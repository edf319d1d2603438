package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.plan.Plans.NewCrisisPlan;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** Writing the crisis plan together with the person, in the person's words. */
final class CrisisPlanWritingPage {
  private static final CrisisPlanContent NOTHING =
      new CrisisPlanContent("", "", "", "", "", "", List.of(), "", "", "", "", "", List.of());
  private static final int CONTACTS = 5;

  private final Site site;

  CrisisPlanWritingPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/crisis-plan/edit", visit -> form(visit, null)),
        site.post("/persons/{person}/crisis-plan/edit", this::write));
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    CrisisPlanHistory history =
        site.crisisPlanRecords().history(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, history.person());
    Texts t = visit.t();
    Optional<CrisisPlan> plan = frame.file().crisisPlan();
    Typed typed = Typed.in(visit, refusal);
    CrisisPlanContent now =
        typed
            .sent()
            .map(CrisisPlanWritingPage::read)
            .orElse(plan.map(CrisisPlan::content).orElse(NOTHING));
    LocalDate review = visit.today().plusYears(1);
    List<Field> last = new ArrayList<>(origin(history, plan, typed, t));
    last.addAll(
        List.of(
            Field.of(
                    Field.Kind.TICK,
                    "personTookPart",
                    t.of("crisis.took.part.person", frame.person().givenName()))
                .value(typed.or("personTookPart", "")),
            Field.of(Field.Kind.LONG, "tookPart", t.of("crisis.took.part"))
                .hint(t.of("crisis.took.part.hint"))
                .mayBeLeftOut()
                .value(typed.or("tookPart", "")),
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
            FormPages.revision(plan.map(CrisisPlan::number).orElse(0))));
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

  /** Where the original is; asked for only when another system is the system of record. */
  private static List<Field> origin(
      CrisisPlanHistory history, Optional<CrisisPlan> plan, Typed typed, Texts t) {
    return history
        .system()
        .map(
            system ->
                Field.of(Field.Kind.TEXT, "reference", t.of("crisis.reference", system))
                    .hint(t.of("crisis.reference.hint", system))
                    .value(typed.or("reference", plan.map(CrisisPlan::reference).orElse(""))))
        .map(List::of)
        .orElse(List.of());
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
                  new NewCrisisPlan(
                      read(form),
                      review,
                      form.ticked("copyOffered"),
                      form.ticked("personTookPart"),
                      form.lines("tookPart"),
                      form.text("reference")));
          return Visit.after(
              "/persons/" + visit.id("person") + "/crisis-plan", Done.CRISIS_PLAN_WRITTEN);
        },
        refusal -> form(visit, refusal));
  }
}
