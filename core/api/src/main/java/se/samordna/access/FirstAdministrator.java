package se.samordna.access;

/** What is asked for at the first start: the organisation and the one who will administer it. */
public record FirstAdministrator(
    String principalName,
    String providerName,
    String unitName,
    String givenName,
    String familyName,
    String userName,
    char[] password) {}
