package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.model.OwnModelName;
import se.samordna.model.OwnModelName.NewModelName;
import se.samordna.organisation.Role;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Notice;

/** What an organisation itself calls a model; for its administrators. */
final class ModelNamePage {
  private static final String PLACE = "/admin/models/{model}/name";

  private final Site site;

  ModelNamePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, visit -> naming(visit, null)),
        site.post(PLACE, this::name),
        site.post(PLACE + "/back", this::takeBack));
  }

  static String place(String model) {
    return "/admin/models/" + model + "/name";
  }

  private static String model(Visit visit) {
    return visit.request().variable("model");
  }

  private Answer naming(Visit visit, @Nullable Refusal refusal) {
    if (!visit.caller().has(Role.ADMIN)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
    Texts t = visit.t();
    Text declared = declared(visit);
    Optional<OwnModelName> own = visit.names().own(model(visit));
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    field("sv", t.of("admin.model.name.sv"), own.map(one -> one.name().sv()), typed)
                        .hint(t.of("admin.model.name.alone")),
                    field(
                        "en", t.of("admin.model.name.en"), own.map(one -> one.name().en()), typed)))
            .leave("/admin", t.of("form.leave"));
    String title = t.of("admin.model.name");
    Frame frame =
        visit
            .frame(title, Menu.ADMIN)
            .shape(Shape.NARROW)
            .crumbs(AdminPage.crumbs(t, title))
            .lead(t.of("admin.model.name.lead", visit.in(declared)));
    return FormPages.show(
        visit, frame.notices(told(visit, own)).doing(doing(visit, own)), form, refusal);
  }

  private static Button[] doing(Visit visit, Optional<OwnModelName> own) {
    return own.stream()
        .map(
            one ->
                Button.send(
                        place(one.model()) + "/back",
                        visit.t().of("admin.model.name.back"),
                        Map.of())
                    .look(Button.Look.DANGER))
        .toArray(Button[]::new);
  }

  private static Field field(String name, String label, Optional<String> now, Typed typed) {
    return Field.of(Field.Kind.TEXT, name, label)
        .mayBeLeftOut()
        .value(typed.or(name, now.orElse("")));
  }

  /** What the model calls itself. */
  private static Text declared(Visit visit) {
    return visit.models().stream()
        .filter(state -> state.id().equals(model(visit)))
        .map(ModelState::model)
        .flatMap(Optional::stream)
        .map(Model::name)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** Since when the name that holds does, and who set it. */
  private static List<Notice> told(Visit visit, Optional<OwnModelName> own) {
    List<Notice> notices = new ArrayList<>();
    own.ifPresent(
        one ->
            notices.add(
                Notice.info(
                    visit
                        .t()
                        .of(
                            "admin.model.name.since",
                            visit.in(one.name()),
                            visit.t().dates().dated(Days.of(one.from())),
                            one.setBy()))));
    return notices;
  }

  private Answer name(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewModelName wanted = new NewModelName(form.text("sv"), form.text("en"));
          form.check();
          var unused =
              site.models()
                  .setName(visit.caller(), visit.caller().provider(), model(visit), wanted);
          return Visit.after("/admin", Done.ADMIN_SAVED);
        },
        refusal -> naming(visit, refusal));
  }

  private Answer takeBack(Visit visit) {
    site.models().takeNameBack(visit.caller(), visit.caller().provider(), model(visit));
    return Visit.after("/admin", Done.ADMIN_SAVED);
  }
}
