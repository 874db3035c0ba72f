target_sources(zeren_objects PRIVATE
)
