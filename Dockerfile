FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
# Without sources first, so that the libraries are fetched again only when pom.xml changes.
COPY pom.xml ./
RUN mvn -B -ntp -DskipTests -Dspring-boot.repackage.skip package \
    && mvn -B -ntp dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=training/lib
COPY src/main src/main
RUN mvn -B -ntp -DskipTests package \
    && cp target/kcc-portal-*.jar app.jar \
    && java -Djarmode=tools -jar app.jar extract --layers --destination layers

# All but the cache.
FROM eclipse-temurin:25-jre AS app
RUN groupadd --system --gid 10001 portal \
    && useradd --system --uid 10001 --gid portal --home-dir /app --no-create-home --shell /usr/sbin/nologin portal \
    && install --directory --owner=portal --group=portal /photos
WORKDIR /app
# From what changes least to what changes most.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001

# The JVM that will run the portal runs it once, on a throw-away database, and writes down what it loaded and linked. PostgreSQL does
# not run as root, so this must not either; nothing of it but the cache is in the image.
FROM build AS trainer
COPY docker/training/ training/
RUN javac -cp 'training/lib/*' -d training/classes training/Training.java
FROM app AS training
COPY --from=trainer /build/training/ /training/
RUN java -cp '/training/classes:/training/lib/*' Training train app.jar /tmp/app.aot

FROM app
COPY --from=training /tmp/app.aot ./
# Keep a volume there, or photos go with the container. Nothing else is written but to /tmp.
ENV PORTAL_PHOTOS_FOLDER=/photos
# A share of the container's memory limit; set a limit.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD bash -c '\
    exec 3<>/dev/tcp/127.0.0.1/8080 \
    && printf "GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3 \
    && read -r status <&3 && [[ $status == *" 200"* ]]'
# The cache counts only with the options that docker/training used.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "--enable-native-access=ALL-UNNAMED", \
    "--sun-misc-unsafe-memory-access=allow", "-jar", "app.jar"]
