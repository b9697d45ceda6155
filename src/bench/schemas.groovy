// Copies the schemas that are measured, under a namespace of their own: Avro's generated classes would have the names
// of ours.
def out = new File(project.build.directory, 'schemas')
def measured = ['person/PersonRegistered.v3', 'session/LearnerEnrolled.v3', 'session/SessionScheduled.v4',
                'session/AttendanceRecorded.v4']
out.listFiles()?.each { if (!measured.any { schema -> schema.endsWith('/' + it.name - '.avsc') }) it.delete() }
measured.each {
  def namespace = 'generated.' + it.replaceAll(/.*\/|\..*/, '').toLowerCase()
  def schema = new File(project.basedir, "../../schemas/${it}.avsc").text
      .replaceAll(/"namespace": "dev\.lectern[.a-z]*"/, "\"namespace\": \"$namespace\"")
  def file = new File(out, it.replaceAll(/.*\//, '') + '.avsc')
  file.parentFile.mkdirs()
  if (!file.exists() || file.text != schema) file.text = schema
}
