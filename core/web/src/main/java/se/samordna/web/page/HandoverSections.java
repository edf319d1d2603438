package se.samordna.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samordna.enrolment.Judged;
import se.samordna.form.Canonical;
import se.samordna.handover.HandoverKeeps;
import se.samordna.handover.HandoverPreview;
import se.samordna.handover.HandoverPreview.Begins;
import se.samordna.handover.HandoverPreview.LookOver;
import se.samordna.handover.HandoverPreview.TaskFate;
import se.samordna.refusal.Problem;
import se.samordna.rule.Remedy;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.LoadChange;

/** What a handover would do, in words: what stands in the way first, then what becomes of what. */
final class HandoverSections {
  private final Visit visit;
  private final HandoverPreview preview;
  private final Texts t;
  private int number;

  HandoverSections(Visit visit, HandoverPreview preview) {
    this.visit = visit;
    this.preview = preview;
    this.t = visit.t();
  }

  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    add(sections, "stops", t.of("given.stops"), stops());
    add(sections, "way", t.of("given.way"), way());
    add(sections, "keeps", t.of("given.keeps"), keeps(preview.keeps()));
    add(sections, "tasks", t.of("given.tasks"), tasks());
    add(sections, "begins", t.of("given.begins"), begins());
    if (!preview.loads().isEmpty()) {
      sections.add(Section.ofLoads("loads", t.of("given.loads"), loads()));
    }
    add(sections, "look-over", t.of("given.look.over"), lookOver());
    return sections;
  }

  private static void add(List<Section> to, String id, String title, List<Field> fields) {
    if (!fields.isEmpty()) {
      to.add(new Section(id, title, "", fields));
    }
  }

  private Field said(String label, String hint) {
    number++;
    return Field.of(Field.Kind.DISPLAY, "said-" + number, label).hint(hint);
  }

  private List<Field> stops() {
    List<Field> fields = new ArrayList<>();
    for (Problem stop : preview.stops()) {
      fields.add(said(stop.says(visit.language()), stop.mend(visit.language())));
    }
    for (Judged judged : preview.verdicts()) {
      if (judged.outcome() != Judged.Outcome.ALLOWED) {
        fields.add(said(visit.in(judged.title()), visit.in(judged.why())));
      }
    }
    return once(fields);
  }

  /** Where the forms are that stand in the way; they lead back to here. */
  Button[] ways() {
    return preview.verdicts().stream()
        .filter(one -> one.outcome() != Judged.Outcome.ALLOWED)
        .flatMap(one -> one.remedies().stream())
        .filter(one -> one.kind() == Remedy.Kind.FORM)
        .map(Judged.RemedyView::target)
        .distinct()
        .flatMap(url -> visit.site().forms().newest(url).stream())
        .map(
            form ->
                Button.to(
                        WayBack.leading(
                            PersonFrame.address(preview.person())
                                + "/forms/start?form="
                                + FormsPage.encoded(form.canonical().url()),
                            visit.request().path()),
                        t.of("given.form", visit.in(form.title())))
                    .icon("paper"))
        .toArray(Button[]::new);
  }

  /** Several guards may want the same form: what is to be done is said once. */
  private static List<Field> once(List<Field> fields) {
    Map<String, Field> said = new LinkedHashMap<>();
    fields.forEach(field -> said.putIfAbsent(field.label() + "\n" + field.hint(), field));
    return List.copyOf(said.values());
  }

  private List<Field> way() {
    List<Field> fields = new ArrayList<>();
    fields.add(
        said(
            t.of("given.ends", visit.in(preview.fromModel()), preview.fromUnitName()),
            t.of("given.phase", visit.in(preview.fromPhase()))));
    fields.add(
        said(
            t.of("given.starts", visit.in(preview.modelName()), preview.unitName()),
            t.of("given.phase", visit.in(preview.toPhase()))));
    for (Text note : preview.notes()) {
      fields.add(said(visit.in(note), ""));
    }
    fields.add(said(t.named(preview.board()), ""));
    return fields;
  }

  private List<Field> keeps(HandoverKeeps keeps) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        said(
            t.of("given.plans", keeps.plans(), keeps.goals(), keeps.interventions()),
            t.of("given.others", keeps.members(), keeps.consents(), keeps.contactPaths())));
    fields.add(said(t.of(keeps.crisisPlan() ? "given.crisis" : "given.crisis.none"), ""));
    if (!keeps.formsToRead().isEmpty()) {
      fields.add(said(t.of("given.forms"), forms(keeps.formsToRead())));
    }
    return fields;
  }

  /** By what they are called, and each only once however many versions of it were answered. */
  private String forms(List<String> canonicals) {
    return canonicals.stream()
        .map(Canonical::of)
        .map(
            one ->
                visit
                    .site()
                    .forms()
                    .definition(one)
                    .map(form -> visit.in(form.title()))
                    .orElse(one.toString()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private List<Field> tasks() {
    List<Field> fields = new ArrayList<>();
    for (TaskFate task : preview.tasks()) {
      fields.add(
          said(
              visit.in(task.title()),
              t.of("given.task", t.dates().dated(task.due()), t.named(task.fate()))));
    }
    return fields;
  }

  private List<Field> begins() {
    List<Field> fields = new ArrayList<>();
    for (Begins one : preview.begins()) {
      String due = t.dates().dated(one.due());
      fields.add(
          said(
              visit.in(one.name()),
              one.everyDays() == 0
                  ? t.of("given.begins.once", due)
                  : t.of("given.begins.every", due, t.count("cadence.every", one.everyDays()))));
    }
    return fields;
  }

  private List<LoadChange> loads() {
    return preview.loads().stream()
        .map(
            load ->
                LoadWords.change(
                    load.before(),
                    load.after(),
                    t.of(
                        load.receiving() ? "given.receives" : "given.leaves",
                        ModelWords.name(visit, load.model())),
                    t))
        .toList();
  }

  private List<Field> lookOver() {
    List<Field> fields = new ArrayList<>();
    for (LookOver one : preview.lookOver()) {
      fields.add(said(t.named(one.kind()), one.what()));
    }
    return fields;
  }
}
