package se.samordna.rest;

import java.util.List;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.own.OwnLogins;
import se.samordna.own.OwnLogins.NewCode;
import se.samordna.own.Withheld;
import se.samordna.own.WithheldItems;
import se.samordna.own.WithheldItems.NewWithheld;

/** Persons' own logins and what their own pages don't show, as staff see to it. */
record OwnLoginResource(OwnLogins logins, WithheldItems withheld) implements Resource {
  record HandOut(IdentityCheck check, String note) {}

  record Closing(String reason) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/persons/{person}/own-logins", "ownLogins", "Logins handed out to the person")
            .givesRows(OwnLogin.class)
            .by(call -> Reply.of(new Rows<>(logins.of(call.caller(), call.id("person"))))),
        Operation.post(
                "/persons/{person}/own-logins",
                "handOutOwnLogin",
                "Hand a one-time code out to the person; it is told once")
            .takes(HandOut.class)
            .makes(NewCode.class)
            .by(
                call -> {
                  HandOut wanted = call.body(HandOut.class);
                  return Reply.of(
                      logins.handOut(
                          call.caller(), call.id("person"), wanted.check(), wanted.note()));
                }),
        Operation.post(
                "/own-logins/{login}:close",
                "closeOwnLogin",
                "Close a login, or take its code back")
            .takes(Closing.class)
            .gives(OwnLogin.class)
            .by(
                call ->
                    Reply.of(
                        logins.close(
                            call.caller(), call.id("login"), call.body(Closing.class).reason()))),
        Operation.get(
                "/persons/{person}/withheld", "withheld", "What the person's own pages don't show")
            .gives(WithheldItems.State.class)
            .by(call -> Reply.of(withheld.of(call.caller(), call.id("person")))),
        Operation.post("/persons/{person}/withheld", "withhold", "Withhold one thing, by law")
            .takes(NewWithheld.class)
            .makes(Withheld.class)
            .by(
                call ->
                    Reply.of(
                        withheld.withhold(
                            call.caller(), call.id("person"), call.body(NewWithheld.class)))),
        Operation.post("/withheld/{withheld}:show", "showAgain", "Show it again")
            .gives(Withheld.class)
            .by(call -> Reply.of(withheld.show(call.caller(), call.id("withheld")))));
  }
}
