package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.information.InformationCategory;
import se.samordna.link.SharedText;
import se.samordna.plan.Plan;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.PersonView.Tab;

/** Goes through the texts that others may read, and says what each of them touches. */
final class SharedTextsPage {
  private static final String BETWEEN = "/";

  private final Site site;

  SharedTextsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/linked/texts", visit -> show(visit, null)),
        site.post("/persons/{person}/linked/texts", this::judged));
  }

  private static String back(Visit visit) {
    return "/persons/" + visit.id("person") + "/linked";
  }

  private Answer show(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<SharedText> texts = site.links().texts(visit.caller(), heading.person().id());
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      SharedText text = texts.get(i);
      List<InformationCategory> touches = text.touches();
      fields.add(Field.of(Field.Kind.HIDDEN, "text-" + i, "").value(key(text)));
      fields.add(
          Field.of(
                  Field.Kind.CHECKS,
                  "touches-" + i,
                  t.of("link.texts.one", i + 1, t.named(text.kind())))
              .hint(text.text() + (touches == null ? " " + t.of("link.texts.new") : ""))
              .mayBeLeftOut()
              .options(Choices.of(topics(), t))
              .answers(
                  typed.all(
                      "touches-" + i,
                      touches == null ? List.of() : touches.stream().map(Enum::name).toList())));
    }
    return FormPages.show(
        visit,
        heading.below(t.of("link.texts"), Tab.NETWORK).lead(t.of("link.texts.lead")),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  /** What a text can touch; where it stands is known. */
  private static List<InformationCategory> topics() {
    return List.of(
        InformationCategory.RISK,
        InformationCategory.DIAGNOSIS,
        InformationCategory.MEDICATION,
        InformationCategory.SUBSTANCE,
        InformationCategory.ECONOMY,
        InformationCategory.HOUSING,
        InformationCategory.FAMILY,
        InformationCategory.WORK,
        InformationCategory.LEGAL_STATUS);
  }

  private static String key(SharedText text) {
    return String.join(
        BETWEEN,
        text.kind().name(),
        text.plan() == null ? "" : text.plan().toString(),
        Integer.toString(text.version()),
        text.item() == null ? "" : text.item().toString());
  }

  private Answer judged(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<SharedText> texts = new ArrayList<>();
          for (int i = 0; !form.typed("text-" + i).isEmpty(); i++) {
            texts.add(
                text(
                    form.typed("text-" + i),
                    form.choices("touches-" + i, InformationCategory.class)));
          }
          form.check();
          site.links().judge(visit.caller(), visit.id("person"), texts);
          return Visit.after(back(visit), Done.TEXTS_JUDGED);
        },
        refusal -> show(visit, refusal));
  }

  private static SharedText text(String key, List<InformationCategory> touches) {
    String[] parts = key.split(BETWEEN, -1);
    if (parts.length != 4) {
      throw Refusal.of(Code.NOT_READABLE);
    }
    try {
      Id<Plan> plan = parts[1].isEmpty() ? null : Id.of(parts[1]);
      UUID item = parts[3].isEmpty() ? null : UUID.fromString(parts[3]);
      return new SharedText(
          plan,
          Integer.parseInt(parts[2]),
          item,
          InformationCategory.valueOf(parts[0]),
          "",
          touches);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(Code.NOT_READABLE);
    }
  }
}
