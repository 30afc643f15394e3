package city.promotion.projects.evidence;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.security.Visibility;
import java.time.LocalDate;
import java.util.List;

/** A document on its way in, found to be of the type it claims. */
record Upload(
        FileName name,
        DocumentType type,
        byte[] content,
        String kind,
        String number,
        LocalDate issuedOn,
        List<ExternalId> externalIds,
        Visibility visibility) {}
