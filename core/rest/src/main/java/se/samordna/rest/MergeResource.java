package se.samordna.rest;

import java.util.List;
import se.samordna.Id;
import se.samordna.merge.Merge;
import se.samordna.merge.MergePreview;
import se.samordna.merge.Merges;
import se.samordna.merge.Merges.NewMerge;
import se.samordna.merge.Merges.Undoing;
import se.samordna.merge.PossibleDouble;
import se.samordna.person.Person;

/** Two rows of the same human: found, brought together, and taken apart again. */
record MergeResource(Merges merges) implements Resource {
  record Other(Id<Person> merged) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/persons/{person}/doubles",
                "possibleDoubles",
                "Who at one's own units may be the same human")
            .givesRows(PossibleDouble.class)
            .by(call -> Reply.of(new Rows<>(merges.doubles(call.caller(), call.id("person"))))),
        Operation.get("/persons/{person}/merges", "merges", "What was merged into the person's row")
            .givesRows(Merge.class)
            .by(call -> Reply.of(new Rows<>(merges.of(call.caller(), call.id("person"))))),
        Operation.post(
                "/persons/{person}/merges:preview",
                "previewMerge",
                "What it comes to when another row becomes one with this; changes nothing")
            .takes(Other.class)
            .gives(MergePreview.class)
            .by(
                call ->
                    Reply.of(
                        merges.preview(
                            call.caller(), call.id("person"), call.body(Other.class).merged()))),
        Operation.post(
                "/persons/{person}/merges",
                "mergePersons",
                "Bring another row of the same human into this one, or nothing at all")
            .takes(NewMerge.class)
            .makes(Merge.class)
            .by(
                call ->
                    Reply.of(
                        merges.merge(call.caller(), call.id("person"), call.body(NewMerge.class)))),
        Operation.post(
                "/merges/{merge}:undo",
                "undoMerge",
                "Take two rows apart again that were not the same human")
            .takes(Undoing.class)
            .gives(Merge.class)
            .by(
                call ->
                    Reply.of(
                        merges.undo(call.caller(), call.id("merge"), call.body(Undoing.class)))));
  }
}
