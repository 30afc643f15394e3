package city.promotion.projects.evidence;

/** Where the bytes of documents lie; what is known about them stands in the database. */
interface EvidenceStore {

    /** Keeps the bytes under a new key; when it returns they survive a crash. */
    void put(String key, byte[] content);

    /** The bytes under the key; fails when the store cannot be reached. */
    byte[] get(String key);

    /** Removes the bytes; a key without bytes is no failure. */
    void delete(String key);
}
