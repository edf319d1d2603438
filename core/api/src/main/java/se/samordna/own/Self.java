package se.samordna.own;

import se.samordna.Id;
import se.samordna.access.Channel;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Language;

/**
 * A person who asks for what is about themselves, as their own session knows them at this moment.
 *
 * <p>No member of staff is a self and no self is staff: what is made for one can't be asked by the
 * other. A self belongs to one provider's row of the person, and nothing of another provider is
 * within reach.
 *
 * @param unit where the login was handed out; whom the person may turn to
 * @param isProtected whether the identity is protected
 * @param session a fingerprint of the session, for the audit row; not the session's token
 */
public record Self(
    Id<OwnLogin> login,
    Id<Person> person,
    Id<Provider> provider,
    Id<Unit> unit,
    String name,
    boolean isProtected,
    String session,
    Channel channel,
    Language language) {}
