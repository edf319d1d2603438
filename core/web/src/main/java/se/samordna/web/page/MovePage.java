package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Page;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.MovePreview;
import se.samordna.enrolment.MoveResult;
import se.samordna.enrolment.MoveReview;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;

/**
 * Moving everybody in a model to its next major: what it would do, who can't come along, whom the
 * teams look over, and the way back. Names nobody: an administrator reads no record.
 */
final class MovePage {
  private final Site site;

  MovePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/models/{model}/move/{from}", this::show),
        site.post("/admin/models/{model}/move/{from}", this::move),
        site.post("/admin/models/{model}/move/{from}/undo", this::undo));
  }

  /** The page of a move. */
  static String place(String model, int from) {
    return "/admin/models/" + model + "/move/" + from;
  }

  private static String place(Move move) {
    return place(move.model(), move.from());
  }

  private static Move of(Visit visit) {
    try {
      int from = Integer.parseInt(visit.request().variable("from"));
      return new Move(visit.request().variable("model"), from, from + 1, null);
    } catch (NumberFormatException e) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }

  private Answer show(Visit visit) {
    visit.mustRunUnits();
    Texts t = visit.t();
    Move move = of(visit);
    Optional<Model> model = site.models().find(move.model(), move.to());
    List<Table> tables = new ArrayList<>();
    String lead = t.of("move.lead.away");
    if (model.isPresent()) {
      MovePreview preview = site.moves().preview(visit.caller(), move);
      lead = preview.open() == 0 ? t.of("move.nobody") : t.of("move.lead");
      tables.addAll(ahead(preview, move, visit));
    }
    tables.add(reviews(visit, move));
    tables.add(undoing(visit, move));
    String title =
        t.of("move.title", model.map(visit::called).orElse(move.model()), move.from(), move.to());
    return visit.show(
        "admin",
        visit.frame(title, Menu.ADMIN).crumbs(AdminPage.crumbs(t, title)).lead(lead),
        new AdminView(tables));
  }

  /** What a move would do; nothing once nobody is left to move. */
  private List<Table> ahead(MovePreview preview, Move move, Visit visit) {
    Texts t = visit.t();
    if (preview.open() == 0) {
      return List.of();
    }
    MoveTables words = new MoveTables(visit, site);
    Empty all =
        new Empty("check-circle", t.of("move.stuck.none"), t.of("move.stuck.normally"), null);
    return List.of(
        words.phases(preview, place(move)),
        words.along(preview),
        words.stuck("stuck", t.of("move.stuck"), preview.stuck(), all, null));
  }

  private Table reviews(Visit visit, Move move) {
    Texts t = visit.t();
    Page<MoveReview> page = site.moves().reviews(visit.caller(), move, visit.page());
    Button next =
        page.next()
            .map(after -> Button.to(place(move) + "?after=" + after, t.of("move.more")).small())
            .orElse(null);
    return new MoveTables(visit, site).reviews(page.rows(), next);
  }

  private Table undoing(Visit visit, Move move) {
    Texts t = visit.t();
    MoveResult undo = site.moves().previewUndo(visit.caller(), move);
    @Nullable Button back =
        undo.done() == 0
            ? null
            : Button.send(place(move) + "/undo", t.of("move.undo.verb", undo.done()), Map.of())
                .look(Button.Look.DANGER);
    return new MoveTables(visit, site)
        .stuck(
            "undo",
            t.of("move.undo"),
            undo.stuck(),
            new Empty(
                "clock",
                undo.done() == 0 ? t.of("move.undo.none") : t.of("move.undo.all", undo.done()),
                t.of("move.undo.normally"),
                null),
            back);
  }

  private Answer move(Visit visit) {
    visit.mustRunUnits();
    site.moves().move(visit.caller(), of(visit), sofar -> {});
    return Visit.after(place(of(visit)), Done.MODEL_MOVED);
  }

  private Answer undo(Visit visit) {
    visit.mustRunUnits();
    site.moves().undo(visit.caller(), of(visit), sofar -> {});
    return Visit.after(place(of(visit)), Done.MODEL_MOVE_UNDONE);
  }
}
