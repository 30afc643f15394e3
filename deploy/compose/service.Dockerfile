# One service from its built jar. Build context: the checkout; argument: the module.
FROM eclipse-temurin:21-jre
ARG MODULE
RUN useradd --system --uid 10001 --no-create-home city && install -d -o city -m 700 /evidence
COPY ${MODULE}/target/quarkus-app/ /service/
USER 10001
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Djava.io.tmpdir=/tmp", "-jar", "/service/quarkus-run.jar"]
