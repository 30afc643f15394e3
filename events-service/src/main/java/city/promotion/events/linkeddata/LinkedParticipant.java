package city.promotion.events.linkeddata;

import city.promotion.events.reference.Named;

/** Who took part, as far as linked data tells it. */
record LinkedParticipant(String role, String mode, Named person, Named organisation) {

    boolean isThere() {
        return mode.equals("IN_PERSON");
    }

    boolean isOnline() {
        return mode.equals("VIDEO");
    }
}
