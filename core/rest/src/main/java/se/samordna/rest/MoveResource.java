package se.samordna.rest;

import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.MajorInUse;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.MovePreview;
import se.samordna.enrolment.MovePreview.Carried;
import se.samordna.enrolment.MovePreview.PhaseMove;
import se.samordna.enrolment.MoveResult;
import se.samordna.enrolment.MoveReview;
import se.samordna.enrolment.Moves;
import se.samordna.enrolment.Stuck;
import se.samordna.organisation.Unit;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** Moves of enrolments to the next major of their model. */
record MoveResource(Moves moves) implements Resource {
  /** Which enrolments; without a unit those of every unit. */
  record MoveBody(int from, int to, Optional<Id<Unit>> unit) {
    Move of(String model) {
      return new Move(model, from, to, unit.orElse(null));
    }
  }

  /** An enrolment that is left as it is, and why. */
  record StuckView(
      Id<Enrolment> enrolment, Id<Unit> unit, String phase, ModelResource.Finding why) {
    static List<StuckView> of(List<Stuck> stuck, Language language) {
      return stuck.stream()
          .map(
              one ->
                  new StuckView(
                      one.enrolment(),
                      one.unit(),
                      one.phase(),
                      ModelResource.Finding.of(one.why(), language)))
          .toList();
    }
  }

  record PreviewView(
      String version,
      int open,
      int movable,
      int reviewed,
      int signatures,
      int drafts,
      List<PhaseMove> phases,
      List<Carried> marks,
      List<Carried> reasons,
      List<Carried> tasks,
      List<Carried> settings,
      List<Text> begins,
      List<StuckView> stuck) {
    static PreviewView of(MovePreview preview, Language language) {
      return new PreviewView(
          preview.version(),
          preview.open(),
          preview.movable(),
          preview.reviewed(),
          preview.signatures(),
          preview.drafts(),
          preview.phases(),
          preview.marks(),
          preview.reasons(),
          preview.tasks(),
          preview.settings(),
          preview.begins(),
          StuckView.of(preview.stuck(), language));
    }
  }

  record ResultView(int done, int reviewed, int refused, List<StuckView> stuck) {
    static ResultView of(MoveResult result, Language language) {
      return new ResultView(
          result.done(),
          result.reviewed(),
          result.refused(),
          StuckView.of(result.stuck(), language));
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/model-majors", "modelMajors", "The majors that open enrolments are on")
            .givesRows(MajorInUse.class)
            .by(call -> Reply.of(new Rows<>(moves.inUse(call.caller())))),
        Operation.post(
                "/models/{model}:preview-move", "previewMove", "What a move to a major would do")
            .takes(MoveBody.class)
            .gives(PreviewView.class)
            .by(
                call ->
                    Reply.of(
                        PreviewView.of(moves.preview(call.caller(), move(call)), call.language()))),
        Operation.post("/models/{model}:move", "moveEnrolments", "Move enrolments to a major")
            .takes(MoveBody.class)
            .gives(ResultView.class)
            .by(call -> result(call, moves.move(call.caller(), move(call), sofar -> {}))),
        Operation.post(
                "/models/{model}:preview-undo-move", "previewMoveUndo", "What an undo would do")
            .takes(MoveBody.class)
            .gives(ResultView.class)
            .by(call -> result(call, moves.previewUndo(call.caller(), move(call)))),
        Operation.post("/models/{model}:undo-move", "undoMove", "Take a move back")
            .takes(MoveBody.class)
            .gives(ResultView.class)
            .by(call -> result(call, moves.undo(call.caller(), move(call), sofar -> {}))),
        Operation.get(
                "/models/{model}/majors/{major}/reviews",
                "moveReviews",
                "Enrolments that came to the major and that their teams look over")
            .givesPages(MoveReview.class)
            .by(
                call ->
                    Reply.of(
                        moves.reviews(
                            call.caller(),
                            new Move(call.text("model"), major(call) - 1, major(call), null),
                            call.page()))));
  }

  private static Move move(Call call) {
    return call.body(MoveBody.class).of(call.text("model"));
  }

  private static Reply result(Call call, MoveResult result) {
    return Reply.of(ResultView.of(result, call.language()));
  }

  /** What is no number follows on no major, and is refused as such. */
  private static int major(Call call) {
    String text = call.text("major");
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }
}
