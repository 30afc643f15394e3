# nginx with the documentation pages. The configuration is mounted: compose and Kubernetes bring the shared one and their own nginx.conf.
FROM nginxinc/nginx-unprivileged:1.28
COPY deploy/local/target/docs/ /gateway/html/docs/
WORKDIR /gateway
EXPOSE 8080
ENTRYPOINT ["nginx", "-p", "/gateway/", "-e", "stderr", "-c", "/gateway/conf/nginx.conf"]
