package se.samordna.rest;

import java.util.List;
import se.samordna.child.Child;
import se.samordna.child.Children;
import se.samordna.child.Children.NewAnswer;
import se.samordna.child.Children.NewChild;
import se.samordna.child.ChildrenOfPerson;
import se.samordna.child.HomeAnswer;

/** Children of a person, who stand in nothing else that is asked for. */
record ChildResource(Children children) implements Resource {
  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/children", "children", "What is known of the children")
            .gives(ChildrenOfPerson.class)
            .by(call -> Reply.of(children.of(call.caller(), call.id("person")))),
        Operation.post("/persons/{person}/children:answer", "answerHome", "Children in the home?")
            .takes(NewAnswer.class)
            .makes(HomeAnswer.class)
            .by(
                call ->
                    Reply.of(
                        children.answer(
                            call.caller(), call.id("person"), call.body(NewAnswer.class)))),
        Operation.post("/persons/{person}/children", "addChild", "Record a child")
            .takes(NewChild.class)
            .makes(Child.class)
            .by(
                call ->
                    shown(
                        children.add(call.caller(), call.id("person"), call.body(NewChild.class)))),
        Operation.put("/children/{child}", "changeChild", "Record other facts of a child")
            .takes(NewChild.class)
            .gives(Child.class)
            .revises()
            .by(
                call ->
                    shown(
                        children.change(
                            call.caller(),
                            call.id("child"),
                            call.revision(),
                            call.body(NewChild.class)))),
        Operation.delete("/children/{child}", "removeChild", "Take a child off the list")
            .revises()
            .by(this::remove));
  }

  private Reply remove(Call call) {
    children.remove(call.caller(), call.id("child"), call.revision());
    return Reply.nothing();
  }

  private static Reply shown(Child child) {
    return Reply.of(child, child.revision());
  }
}
